// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a curve of one feature is made of: between neighbouring knots it climbs straight in the logarithm of the feature, so it is a sum
 * of ramps, one for each segment, and rises everywhere if no ramp has a negative slope.
 *
 * @param knots logarithms, ascending: from where the feature counts at all to where it counts no more
 * @param width of each segment, in standard deviations of the feature's logarithm among the people of the judgements
 * @param steepest slope that no ramp exceeds
 */
record Ramps(double[] knots, double[] width, double steepest) {
    /** Knots stand where people are: so many quantiles from the first of these to the last. */
    private static final int QUANTILES = 7;

    private static final double FIRST = 0.02;
    private static final double LAST = 0.98;

    /** A quantile closer than this to an end of the range gives no knot. */
    private static final double APART = 1.5;

    /**
     * Ramps of a feature.
     *
     * @param judged the feature's values among the people of the judgements; {@code NaN} where not measured
     * @param known its values among the people whose score is known, likewise
     * @param most height of the whole curve that it may not exceed
     */
    static Ramps of(double[] judged, double[] known, double low, double high, double most) {
        double[] all = DoubleStream.concat(DoubleStream.of(judged), DoubleStream.of(known))
                .filter(value -> value > 0)
                .toArray();
        double[] knots = DoubleStream.concat(
                        DoubleStream.of(low, high),
                        IntStream.range(0, QUANTILES)
                                .mapToDouble(i -> FIRST + (LAST - FIRST) * i / (QUANTILES - 1))
                                .map(share -> digits(Ranking.quantile(all, share)))
                                .filter(knot -> knot > low * APART && knot < high / APART))
                .sorted()
                .distinct()
                .map(StrictMath::log)
                .toArray();
        double deviation = deviation(DoubleStream.of(judged)
                .map(value -> StrictMath.log(value > low ? value : low))
                .toArray());
        double[] width = IntStream.range(1, knots.length)
                .mapToDouble(i -> (knots[i] - knots[i - 1]) / deviation)
                .toArray();
        return new Ramps(knots, width, most / DoubleStream.of(width).sum());
    }

    private static double deviation(double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        return Math.sqrt(DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    int count() {
        return width.length;
    }

    /** How far up each ramp a value is, into {@code row} from {@code offset}; nothing if it was not measured or is zero. */
    void climb(double value, double[] row, int offset) {
        for (int i = 0; i < width.length; i++) {
            row[offset + i] = value > 0
                    ? Math.clamp((StrictMath.log(value) - knots[i]) / (knots[i + 1] - knots[i]), 0, 1) * width[i]
                    : 0;
        }
    }

    /** Height of the curve at a value, by the slopes of the ramps. */
    double height(double value, double[] slopes, int offset) {
        double[] row = new double[width.length];
        climb(value, row, 0);
        double height = 0;
        for (int i = 0; i < row.length; i++) {
            height += row[i] * slopes[offset + i];
        }
        return height;
    }

    double low() {
        return StrictMath.exp(knots[0]);
    }

    double high() {
        return StrictMath.exp(knots[knots.length - 1]);
    }

    /** To two digits, which is finer than any knot is known. */
    private static double digits(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", value));
    }
}
