// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The ramps of all learned features side by side: people as rows of numbers, and what rough curves cost. */
final class Design {
    /** Cost of a steep ramp, and of neighbouring ramps that differ; found by measuring on unseen people. */
    private static final double STEEP = 2;

    private static final double BENT = 2.5;

    private final List<Ramps> ramps;
    private final int[] offsets;

    Design(List<Ramps> ramps) {
        this.ramps = List.copyOf(ramps);
        this.offsets = new int[ramps.size() + 1];
        for (int i = 0; i < ramps.size(); i++) {
            offsets[i + 1] = offsets[i] + ramps.get(i).count();
        }
    }

    /** How many ramps there are in all. */
    int size() {
        return offsets[offsets.length - 1];
    }

    Ramps ramps(int feature) {
        return ramps.get(feature);
    }

    /** Where the ramps of a feature begin. */
    int offset(int feature) {
        return offsets[feature];
    }

    /** One row for each person, of whom {@code features} are the values of all features. */
    double[][] rows(double[][] features) {
        double[][] rows = new double[features.length][size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < ramps.size(); j++) {
                ramps.get(j).climb(features[i][j], rows[i], offsets[j]);
            }
        }
        return rows;
    }

    /** By ramp, the slope that it may not exceed. */
    double[] steepest() {
        return ramps.stream()
                .flatMapToDouble(curve -> DoubleStream.generate(curve::steepest).limit(curve.count()))
                .toArray();
    }

    /** The matrix P of the penalty {@code x'Px / 2} on the slopes x. */
    double[][] penalty() {
        double[][] penalty = new double[size()][size()];
        for (int j = 0; j < ramps.size(); j++) {
            double[] width = ramps.get(j).width();
            for (int i = 0; i < width.length; i++) {
                penalty[offsets[j] + i][offsets[j] + i] += STEEP * width[i];
            }
            int feature = j;
            IntStream.range(1, width.length).forEach(i -> {
                int right = offsets[feature] + i;
                double cost = BENT * BENT / ((width[i - 1] + width[i]) / 2);
                penalty[right - 1][right - 1] += cost;
                penalty[right][right] += cost;
                penalty[right - 1][right] -= cost;
                penalty[right][right - 1] -= cost;
            });
        }
        return penalty;
    }
}
