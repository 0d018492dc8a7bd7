// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.train.CurveTrainer.Jumps;
import java.util.Locale;

/**
 * A feature's curve as it stands in a model file.
 *
 * @param prior whether no judgement says anything of it
 * @param first what the feature counts if it was not measured, and the least above zero
 * @param spread standard deviation of the contribution among the people of the judgements
 * @param from thresholds, the first 0
 */
record Curve(String feature, boolean prior, double first, double spread, double[] from, double[] value) {
    private static final int STEPS_A_DECADE = 12;

    /** Enough that something measured never counts nothing. */
    private static final double FIRST = 0.02;

    /** A third of a decade to both sides. */
    private static final double RAMP = Math.log(10) / 3;

    /** Part of the curve that is its own chord, so that no range is quite flat. */
    private static final double CHORD = 0.15;

    /** The data says nothing beyond its range: below, a curve goes on as it does inside; above, this much flatter. */
    private static final double ABOVE = 0.35;

    /** How few people lie outside the range in which a curve is taken as learned, on each side. */
    private static final double TAIL = 0.03;

    /** A learned curve over {@code low} to {@code high}, where the feature's values are {@code seen}. */
    static Curve learned(String feature, Jumps jumps, double[] seen, double low, double high) {
        double begin = Math.log(Math.max(Ranking.quantile(seen, TAIL), low));
        double end = Math.log(Ranking.quantile(seen, 1 - TAIL));
        double slope = (jumps.at(end, RAMP) - jumps.at(begin, RAMP)) / (end - begin);
        double[] from = thresholds(low, high);
        double[] value = new double[from.length];
        double ground = 0;
        for (int i = 0; i < from.length; i++) {
            double at = i == 0 ? Math.log(low) : (Math.log(from[i]) + Math.log(from[i] * step())) / 2;
            double inside = Math.clamp(at, begin, end);
            double height = (1 - CHORD) * jumps.at(inside, RAMP)
                    + CHORD * slope * inside
                    + (at < begin ? slope : ABOVE * slope) * (at - inside);
            ground = i == 0 ? height : ground;
            value[i] = round(FIRST + height - ground);
        }
        return new Curve(feature, false, FIRST, 0, from, value).withSpread(seen);
    }

    /** A curve without judgements: a part of one with, read where as many people would stand. */
    Curve prior(String feature, double times, double part) {
        double[] scaled = from.clone();
        double[] lowered = value.clone();
        for (int i = 0; i < from.length; i++) {
            scaled[i] = digits(from[i] * times);
            lowered[i] = round(FIRST + part * (value[i] - FIRST));
        }
        return new Curve(feature, true, FIRST, round(part * spread), scaled, lowered);
    }

    private Curve withSpread(double[] seen) {
        double sum = 0;
        double squares = 0;
        for (double feature : seen) {
            double contribution = at(feature);
            sum += contribution;
            squares += contribution * contribution;
        }
        double mean = sum / seen.length;
        return new Curve(
                feature, prior, first, round(Math.sqrt(Math.max(0, squares / seen.length - mean * mean))), from, value);
    }

    private double at(double feature) {
        int step = from.length - 1;
        while (step > 0 && from[step] > feature) {
            step--;
        }
        return feature > 0 ? value[step] : 0;
    }

    private static double[] thresholds(double low, double high) {
        int steps = (int) Math.round(Math.log10(high / low) * STEPS_A_DECADE);
        double[] from = new double[steps + 2];
        for (int i = 0; i <= steps; i++) {
            from[i + 1] = digits(low * Math.pow(step(), i));
        }
        return from;
    }

    private static double step() {
        return Math.pow(10, 1.0 / STEPS_A_DECADE);
    }

    /** To three digits, which is finer than any threshold is known. */
    private static double digits(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
    }

    static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
