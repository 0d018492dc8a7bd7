// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From influence to points: rising, linear between knots, harder the higher. One knot is fitted, so that little can be learned by heart
 * from few known scores; the others are set.
 *
 * @param influence knots, ascending, the first 0
 * @param score likewise, the first 1
 */
record CalibrationFit(double[] influence, double[] score) {
    /**
     * Where knots stand among the people of the judgements, and the points there: nearly a straight line, as a difference between
     * people then means the same wherever they stand, which is what the AUC of differences measures; up to the 96 of celebrities.
     */
    private static final double[] SHARES = {0.5, 0.9, 1};

    private static final double[] SCORES = {62, 83, 96};

    /** Least rise from a knot to the next, in points; in influence a hundredth of it. */
    private static final double LEAST_RISE = 1;

    /** Known scores are whole points. */
    private static final double STEP = 0.1;

    /** Beyond any influence that a model reaches. */
    private static final double FAR = 100;

    private static final double FAR_SCORE = 99;

    /** Influence of everyone is to be read off a model with this one. */
    static final CalibrationFit STRAIGHT = new CalibrationFit(new double[] {0, FAR}, new double[] {1, FAR_SCORE});

    /** The influence that {@link #STRAIGHT} gave a score for. */
    static double influence(double straightScore) {
        return (straightScore - 1) * FAR / (FAR_SCORE - 1);
    }

    /**
     * Fits to people whose score is known, by the least absolute error.
     *
     * @param known their scores
     * @param influences their influence
     * @param judged influence of the people of the judgements, who are far more influential
     */
    static CalibrationFit of(double[] known, double[] influences, double[] judged) {
        double[] knots = new double[2 + SHARES.length];
        knots[1] = Curve.round(Math.max(LEAST_RISE / 100, Ranking.quantile(influences, 0.5)));
        double[] points = new double[knots.length];
        points[0] = 1;
        for (int i = 0; i < SHARES.length; i++) {
            knots[i + 2] = Curve.round(Math.max(knots[i + 1] + LEAST_RISE / 100, Ranking.quantile(judged, SHARES[i])));
            points[i + 2] = SCORES[i];
        }
        int steps = (int) ((SCORES[0] - 1 - 2 * LEAST_RISE) / STEP);
        CalibrationFit best = null;
        double least = Double.MAX_VALUE;
        for (int step = 0; step <= steps; step++) {
            points[1] = Curve.round(1 + LEAST_RISE + step * STEP);
            CalibrationFit fit = new CalibrationFit(knots, points.clone());
            double error =
                    meanAbsoluteError(Arrays.stream(influences).map(fit::at).toArray(), known);
            if (error < least) {
                least = error;
                best = fit;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("No known scores");
        }
        return best;
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
}
