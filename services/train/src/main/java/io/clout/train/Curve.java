// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A feature's curve as it stands in a model file.
 *
 * @param prior whether no judgement says anything of it
 * @param zero what the feature counts if it was measured and is zero
 * @param first what the feature counts if it was not measured, and the least above zero
 * @param spread standard deviation of the contribution among the people of the judgements
 * @param at knots, the first 0
 */
record Curve(String feature, boolean prior, double zero, double first, double spread, double[] at, double[] value) {
    /** Straight lines between so many knots a decade are as good as the logarithm. */
    private static final int KNOTS_A_DECADE = 6;

    /** Enough that something measured never counts nothing. */
    private static final double FIRST = 0.02;

    /** A curve from {@code low} to {@code high} of which {@code height} is known, and what it spreads among those who were {@code seen}. */
    static Curve of(String feature, double low, double high, DoubleUnaryOperator height, double[] seen) {
        double[] at = knots(low, high);
        double[] value = DoubleStream.of(at)
                .map(knot -> round(FIRST + height.applyAsDouble(knot)))
                .toArray();
        double[] counted =
                DoubleStream.of(seen).filter(number -> number > 0).map(height).toArray();
        double mean = DoubleStream.of(counted).average().orElse(0);
        double variance = DoubleStream.of(counted)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
        return new Curve(feature, false, 0, FIRST, round(Math.sqrt(variance)), at, value);
    }

    /** A curve without judgements: a part of this one, where {@code times} of the feature are as frequent as one of this one's. */
    Curve prior(String name, double times, double part) {
        return new Curve(
                name,
                true,
                0,
                round(part * first),
                round(part * spread),
                DoubleStream.of(at).map(knot -> digits(knot * times)).toArray(),
                DoubleStream.of(value).map(height -> round(part * height)).toArray());
    }

    /** The same for a short range of days: that nothing happened in it must not cost what was not measured brought before. */
    Curve ofTrend() {
        return new Curve(feature, prior, first, first, spread, at, value);
    }

    private static double[] knots(double low, double high) {
        int steps = (int) Math.round(StrictMath.log10(high / low) * KNOTS_A_DECADE);
        double[] at = new double[steps + 2];
        Arrays.setAll(at, i -> i == 0 ? 0 : digits(low * StrictMath.pow(10, (i - 1.0) / KNOTS_A_DECADE)));
        return at;
    }

    /** To three digits, which is finer than any knot is known. */
    private static double digits(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
    }

    static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
