// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

/** Logistic regression on differences of logarithms, with a ridge penalty: what curves have to beat. */
final class LogisticBaseline {
    private static final double RIDGE = 10;
    private static final int STEPS = 500;

    private LogisticBaseline() {}

    /** The sum for each row that orders people best; the columns of {@code rows} are standardised already. */
    static double[] rank(double[][] rows, int[] chosen, int[] refused) {
        int columns = rows[0].length;
        double[] weights = new double[columns];
        // The curvature is at most a quarter of the squared length of a difference, 2 for each column: so steps cannot
        // overshoot.
        double rate = 1 / (RIDGE + chosen.length * columns * 0.5);
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[columns];
            for (int i = 0; i < chosen.length; i++) {
                double[] winner = rows[chosen[i]];
                double[] loser = rows[refused[i]];
                double error = 1 / (1 + Math.exp(sum(winner, weights) - sum(loser, weights)));
                for (int j = 0; j < columns; j++) {
                    slope[j] += error * (winner[j] - loser[j]);
                }
            }
            for (int j = 0; j < columns; j++) {
                weights[j] += rate * (slope[j] - RIDGE * weights[j]);
            }
        }
        double[] sums = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sums[i] = sum(rows[i], weights);
        }
        return sums;
    }

    private static double sum(double[] row, double[] weights) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * weights[j];
        }
        return sum;
    }

    /** Logarithms of the columns, each with mean 0 and variance 1. */
    static double[][] standardised(double[][] rows) {
        double[][] logarithms = new double[rows.length][rows[0].length];
        for (int j = 0; j < rows[0].length; j++) {
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < rows.length; i++) {
                double logarithm = Math.log(rows[i][j] + 0.1);
                logarithms[i][j] = logarithm;
                mean += logarithm / rows.length;
                squares += logarithm * logarithm / rows.length;
            }
            double deviation = Math.sqrt(Math.max(1e-12, squares - mean * mean));
            for (double[] row : logarithms) {
                row[j] = (row[j] - mean) / deviation;
            }
        }
        return logarithms;
    }
}
