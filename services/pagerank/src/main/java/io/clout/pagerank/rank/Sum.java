// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

/** A sum of doubles that keeps what rounding would lose (Neumaier 1974), so that ten million ranks still sum to 1. */
final class Sum {
    private double sum;
    private double lost;

    void add(double value) {
        double total = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum;
        sum = total;
    }

    double value() {
        return sum + lost;
    }
}
