// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From influence to points: rising, linear between knots, harder the higher. What Klout's scores can tell is fitted, between a few
 * hundred and some thousand followers; above stand what famous people had, below that nobody has anything without a signal.
 *
 * @param influence knots in decades of followers, ascending, the first 0
 * @param score likewise, the first 1
 */
record CalibrationFit(double[] influence, double[] score) {
    private static final double[] KNOTS = {0, 0.05, 0.8, 1.8, 2.8, 3.8, 5.3, 6.6, 8};

    /** Where the search begins; only those between the first and last fitted knots move. */
    private static final double[] START = {1, 6, 26, 37.8, 47.8, 57.8, 72.8, 85.8, 95};

    private static final int FIRST_FITTED = 2;
    private static final int LAST_FITTED = 5;
    private static final double STEP = 0.1;

    /** How much a point of bias weighs beside a point of error; of people whose reactions are known, and of those whose are not. */
    private static final double BIAS = 2;

    /** Biases up to these are within what the sample can tell: by audience alone, and with usual reactions. */
    private static final double[] SMALL_BIASES = {0.8, 1.6};

    /**
     * Fits to people whose score is known, by the least absolute error, never steeper than the piece before.
     *
     * @param known their scores
     * @param influences their influence, by audience alone and with the reactions that are usual of it
     */
    static CalibrationFit of(double[] known, double[]... influences) {
        double[] points = START.clone();
        double least = loss(points, known, influences);
        boolean better = true;
        while (better) {
            better = false;
            for (int knot = FIRST_FITTED; knot <= LAST_FITTED; knot++) {
                for (double step : new double[] {STEP, -STEP, 10 * STEP, -10 * STEP}) {
                    double[] moved = points.clone();
                    moved[knot] = Numbers.round(moved[knot] + step);
                    double loss = concave(moved) ? loss(moved, known, influences) : Double.MAX_VALUE;
                    if (loss < least - 1e-9) {
                        points = moved;
                        least = loss;
                        better = true;
                    }
                }
            }
        }
        return new CalibrationFit(KNOTS.clone(), points);
    }

    private static boolean concave(double[] points) {
        for (int i = 2; i < points.length; i++) {
            if (slope(points, i) > slope(points, i - 1) + 1e-9 || slope(points, i) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static double slope(double[] points, int knot) {
        return (points[knot] - points[knot - 1]) / (KNOTS[knot] - KNOTS[knot - 1]);
    }

    private static double loss(double[] points, double[] known, double[]... influences) {
        CalibrationFit fit = new CalibrationFit(KNOTS, points);
        double loss = 0;
        for (int i = 0; i < influences.length; i++) {
            double[] fitted = Arrays.stream(influences[i]).map(fit::at).toArray();
            double bias = Math.abs(bias(fitted, known)) - SMALL_BIASES[i];
            loss += meanAbsoluteError(fitted, known) + BIAS * Math.max(0, bias);
        }
        return loss;
    }

    static double bias(double[] fitted, double[] known) {
        return IntStream.range(0, known.length)
                .mapToDouble(i -> fitted[i] - known[i])
                .average()
                .orElse(Double.NaN);
    }

    static double meanAbsoluteError(double[] fitted, double[] known) {
        return IntStream.range(0, known.length)
                .mapToDouble(i -> Math.abs(fitted[i] - known[i]))
                .average()
                .orElse(Double.NaN);
    }

    /** Points for an influence; beyond the last knot on with the same slope. */
    private double at(double of) {
        int knot = influence.length - 2;
        while (knot > 0 && influence[knot] > of) {
            knot--;
        }
        double slope = (score[knot + 1] - score[knot]) / (influence[knot + 1] - influence[knot]);
        return score[knot] + slope * (of - influence[knot]);
    }

    /** Influence itself as points, to read it off a model that is not calibrated yet. */
    static final CalibrationFit STRAIGHT = new CalibrationFit(new double[] {0, 20}, new double[] {1, 99});

    /** The influence that {@link #STRAIGHT} gave a score for. */
    static double influence(double straightScore) {
        return (straightScore - 1) * 20 / 98;
    }
}
