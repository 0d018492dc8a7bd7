// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

/** Numbers as they stand in files. */
final class Numbers {
    private Numbers() {}

    static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** To four digits. */
    static double digits(double value) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.3e", value));
    }
}
