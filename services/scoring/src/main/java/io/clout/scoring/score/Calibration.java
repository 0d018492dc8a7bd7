// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import java.util.Arrays;

/**
 * Maps influence to points. Strictly increasing: linear between the knots of the model; beyond the last knot it goes on with the same
 * slope, ever flatter, towards 100.
 *
 * @param influence ascending, the first 0
 * @param score ascending, the first {@value #LOWEST}, the last below {@value #HIGHEST}
 */
record Calibration(double[] influence, double[] score) {
    static final double LOWEST = 1;
    static final double HIGHEST = 100;

    Calibration {
        if (influence.length < 2 || influence.length != score.length || influence[0] != 0 || score[0] != LOWEST) {
            throw new IllegalArgumentException("the calibration begins at (0, 1) and has two knots or more");
        }
        for (int i = 1; i < influence.length; i++) {
            if (!(influence[i] > influence[i - 1] && score[i] > score[i - 1] && score[i] < HIGHEST)) {
                throw new IllegalArgumentException("the calibration rises, to less than 100");
            }
        }
    }

    /** Points for an influence of 0 or more. */
    double score(double of) {
        int last = influence.length - 1;
        if (of >= influence[last]) {
            double room = HIGHEST - score[last];
            double points = HIGHEST - room * StrictMath.exp(-slope(last - 1) * (of - influence[last]) / room);
            return Math.min(points, Math.nextDown(HIGHEST));
        }
        int knot = segment(influence, of);
        return Math.min(score[knot] + slope(knot) * (of - influence[knot]), score[knot + 1]);
    }

    /** The influence that brings so many points. */
    double influence(double points) {
        int last = score.length - 1;
        if (points >= score[last]) {
            double room = HIGHEST - score[last];
            return influence[last] - StrictMath.log((HIGHEST - points) / room) * room / slope(last - 1);
        }
        int knot = segment(score, points);
        return influence[knot] + (points - score[knot]) / slope(knot);
    }

    /** Points per influence between a knot and the next. */
    private double slope(int knot) {
        return (score[knot + 1] - score[knot]) / (influence[knot + 1] - influence[knot]);
    }

    private static int segment(double[] knots, double x) {
        int found = Arrays.binarySearch(knots, x);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, knots.length - 2);
    }
}
