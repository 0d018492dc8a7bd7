// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;

/**
 * From influence to points: rising, linear between knots.
 *
 * @param influence knots, ascending, the first 0
 * @param score likewise, the first 1
 */
record CalibrationFit(double[] influence, double[] score) {
    /** Where knots stand in the reference population. */
    private static final double[] SHARES = {0.25, 0.5, 0.75, 0.95};

    /** Where knots stand among the people of the judgements, and the points there: see {@link ModelFile}'s notes. */
    private static final double[] TOP_SHARES = {0.5, 0.9, 1};

    private static final double[] TOP_SCORES = {66, 87, 96};

    /** How many points of mean error a point of distance from Klout's mean is worth, and from its 95th percentile. */
    private static final double MEAN_WEIGHT = 0.3;

    private static final double PERCENTILE_95_WEIGHT = 0.2;

    /** What it costs in points of mean error if a segment is steeper than the one below by a point per influence. */
    private static final double STEEPER_WEIGHT = 0.1;

    /** Least rise from a knot to the next, in points; in influence a hundredth of it. */
    private static final double LEAST_RISE = 1;

    /** Beyond any influence that a model reaches. */
    private static final double FAR = 100;

    private static final double FAR_SCORE = 99;

    /** Influence of everybody is to be read off a model with this one. */
    static final CalibrationFit STRAIGHT = new CalibrationFit(new double[] {0, FAR}, new double[] {1, FAR_SCORE});

    /** The influence that {@link #STRAIGHT} gave a score for. */
    static double influence(double straightScore) {
        return (straightScore - 1) * FAR / (FAR_SCORE - 1);
    }

    /**
     * Fits to people whose score is known.
     *
     * @param reference their influence
     * @param known their scores
     * @param top influence of the people of the judgements, who are far more influential
     */
    static CalibrationFit of(double[] reference, double[] known, double[] top) {
        double[] knots = new double[1 + SHARES.length + TOP_SHARES.length];
        double[] points = new double[knots.length];
        points[0] = 1;
        int count = 1;
        for (double share : SHARES) {
            double knot = Curve.round(Ranking.quantile(reference, share));
            if (knot > knots[count - 1] + LEAST_RISE / 100) {
                knots[count] = knot;
                points[count] = Math.max(points[count - 1] + LEAST_RISE, Ranking.quantile(known, share));
                count++;
            }
        }
        descend(
                new CalibrationFit(Arrays.copyOf(knots, count), points),
                reference,
                known,
                Reference.of(reference, top));
        for (int i = 0; i < TOP_SHARES.length; i++) {
            double knot = Curve.round(Ranking.quantile(top, TOP_SHARES[i]));
            if (knot > knots[count - 1] + LEAST_RISE / 100 && TOP_SCORES[i] > points[count - 1] + LEAST_RISE) {
                knots[count] = knot;
                points[count] = TOP_SCORES[i];
                count++;
            }
        }
        return new CalibrationFit(Arrays.copyOf(knots, count), Arrays.copyOf(points, count));
    }

    /** Moves one knot, or several neighbours at once, by ever smaller steps while that makes the loss less. */
    private static void descend(CalibrationFit fit, double[] reference, double[] known, Reference population) {
        int knots = fit.influence.length;
        double best = fit.loss(reference, known, population);
        for (double step = 4; step >= 0.1; ) {
            boolean better = false;
            for (int from = 1; from < knots; from++) {
                for (int to = from + 1; to <= knots; to++) {
                    for (double move : new double[] {step, -step}) {
                        double[] before = fit.score.clone();
                        for (int i = from; i < to; i++) {
                            fit.score[i] = Math.round((before[i] + move) * 10) / 10.0;
                        }
                        double loss = fit.rises(knots) ? fit.loss(reference, known, population) : Double.MAX_VALUE;
                        if (loss < best) {
                            best = loss;
                            better = true;
                        } else {
                            System.arraycopy(before, 0, fit.score, 0, before.length);
                        }
                    }
                }
            }
            step = better ? step : step / 2;
        }
    }

    private boolean rises(int knots) {
        for (int i = 1; i < knots; i++) {
            if (score[i] < score[i - 1] + LEAST_RISE) {
                return false;
            }
        }
        return score[knots - 1] < TOP_SCORES[0];
    }

    private double loss(double[] reference, double[] known, Reference population) {
        double[] fitted = Arrays.stream(reference).map(this::at).toArray();
        // Rising: whoever stands at a percentile by influence stands there by score.
        return meanAbsoluteError(fitted, known)
                + MEAN_WEIGHT * Math.abs(population.mean(this::at) - Reference.MEAN)
                + PERCENTILE_95_WEIGHT * Math.abs(at(population.quantile(0.95)) - Reference.PERCENTILE_95)
                + STEEPER_WEIGHT * steeper();
    }

    /** Harder the higher: by how much points per influence rise from one segment to the next, in all. */
    private double steeper() {
        double steeper = 0;
        for (int knot = 1; knot < influence.length - 1; knot++) {
            steeper += Math.max(0, slope(knot) - slope(knot - 1));
        }
        return steeper;
    }

    private double slope(int knot) {
        return (score[knot + 1] - score[knot]) / (influence[knot + 1] - influence[knot]);
    }

    static double meanAbsoluteError(double[] fitted, double[] known) {
        double error = 0;
        for (int i = 0; i < known.length; i++) {
            error += Math.abs(fitted[i] - known[i]) / known.length;
        }
        return error;
    }

    /** Points for an influence; beyond the last knot on with the same slope. */
    double at(double of) {
        int knot = influence.length - 2;
        while (knot > 0 && influence[knot] > of) {
            knot--;
        }
        return score[knot] + slope(knot) * (of - influence[knot]);
    }
}
