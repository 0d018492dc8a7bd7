// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;

/**
 * Finds the slopes of rising curves whose sum is larger for whom humans called the more influential: a regression on pairs by the
 * logistic loss, with a penalty on rough curves. The loss is convex, so there is one answer and nothing is left to chance.
 */
final class CurveTrainer {
    /** No slope is less: more of what others do always counts something. */
    static final double LEAST = 0.01;

    private static final double START = 0.05;
    private static final int STEPS = 40;
    private static final int SWEEPS = 400;

    /** Slopes that move less are taken as found. */
    private static final double FOUND = 1e-6;

    private final double[][] penalty;

    private final double[] steepest;

    /**
     * A trainer of slopes.
     *
     * @param penalty matrix P of the penalty {@code x'Px / 2} on the slopes x
     * @param steepest by slope, what it may not exceed
     */
    CurveTrainer(double[][] penalty, double[] steepest) {
        this.penalty = penalty;
        this.steepest = steepest;
    }

    /**
     * The slopes.
     *
     * @param differences by pair, the row of the chosen less the row of the other
     * @param weights by pair, how much it counts
     */
    double[] train(double[][] differences, double[] weights) {
        double[] slopes = new double[penalty.length];
        Arrays.setAll(slopes, j -> Math.min(START, steepest[j]));
        double loss = loss(differences, weights, slopes);
        for (int step = 0; step < STEPS; step++) {
            double[] target = newton(differences, weights, slopes);
            double moved = 0;
            for (double share = 1; share > 1e-4; share /= 2) {
                double[] next = between(slopes, target, share);
                double nextLoss = loss(differences, weights, next);
                if (nextLoss <= loss) {
                    moved = distance(slopes, next);
                    slopes = next;
                    loss = nextLoss;
                    break;
                }
            }
            if (moved < FOUND) {
                break;
            }
        }
        return slopes;
    }

    private double loss(double[][] differences, double[] weights, double[] slopes) {
        double loss = 0;
        for (int i = 0; i < differences.length; i++) {
            loss += weights[i] * StrictMath.log1p(StrictMath.exp(-product(differences[i], slopes)));
        }
        for (int j = 0; j < slopes.length; j++) {
            loss += slopes[j] * product(penalty[j], slopes) / 2;
        }
        return loss;
    }

    /** The lowest point, within bounds, of the parabola that touches the loss at {@code slopes}. */
    private double[] newton(double[][] differences, double[] weights, double[] slopes) {
        int size = slopes.length;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][];
        for (int j = 0; j < size; j++) {
            gradient[j] = product(penalty[j], slopes);
            curvature[j] = penalty[j].clone();
        }
        for (int i = 0; i < differences.length; i++) {
            double[] row = differences[i];
            double wrong = 1 / (1 + StrictMath.exp(product(row, slopes)));
            double bend = weights[i] * wrong * (1 - wrong);
            for (int j = 0; j < size; j++) {
                if (row[j] != 0) {
                    gradient[j] -= weights[i] * wrong * row[j];
                    double times = bend * row[j];
                    double[] line = curvature[j];
                    for (int k = 0; k <= j; k++) {
                        line[k] += times * row[k];
                    }
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                curvature[k][j] = curvature[j][k];
            }
        }
        return descend(curvature, gradient, slopes);
    }

    /** One slope after the other, again and again. */
    private double[] descend(double[][] curvature, double[] gradient, double[] from) {
        double[] slopes = from.clone();
        double[] slope = gradient.clone();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int j = 0; j < slopes.length; j++) {
                double next = Math.clamp(slopes[j] - slope[j] / curvature[j][j], LEAST, steepest[j]);
                double move = next - slopes[j];
                if (move != 0) {
                    slopes[j] = next;
                    moved = Math.max(moved, Math.abs(move));
                    for (int k = 0; k < slopes.length; k++) {
                        slope[k] += move * curvature[j][k];
                    }
                }
            }
            if (moved < FOUND / 10) {
                break;
            }
        }
        return slopes;
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] between = new double[from.length];
        Arrays.setAll(between, j -> from[j] + share * (to[j] - from[j]));
        return between;
    }

    private static double distance(double[] from, double[] to) {
        double distance = 0;
        for (int j = 0; j < from.length; j++) {
            distance = Math.max(distance, Math.abs(from[j] - to[j]));
        }
        return distance;
    }

    private static double product(double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
