// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * By feature of X, the influence of the person at the same place among the judged people: the feature's quantiles beside those of the
 * influence.
 */
final class Matching {
    private static final double FIRST = 0.02;
    private static final double LAST = 0.98;
    private static final double STEP = 0.08;

    /** The data says nothing of people above nearly all others: there a curve continues, this much flatter. */
    private static final double ABOVE = 0.35;

    /** How far below the first quantile something counts nothing, as a share of it. */
    private static final double BELOW = 0.01;

    private final Map<String, Curve> curves = new LinkedHashMap<>();

    /**
     * Matches.
     *
     * @param learned curves of the features that are {@code rows}' columns
     * @param influence of the same people as rows
     */
    Matching(List<Curve> learned, double[][] rows, double[] influence) {
        for (int i = 0; i < learned.size(); i++) {
            Curve curve = learned.get(i);
            double[] seen = Curves.column(rows, i);
            // Places among some of the people are not places among all.
            if (DoubleStream.of(seen).noneMatch(Double::isNaN)) {
                curves.put(curve.feature(), match(curve.feature(), seen, influence));
            }
        }
    }

    /** The matched curve of a feature; empty if it was not learned, or is not known of everyone. */
    Optional<Curve> curve(String feature) {
        return Optional.ofNullable(curves.get(feature));
    }

    private static Curve match(String feature, double[] seen, double[] influence) {
        TreeMap<Double, Double> heights = new TreeMap<>();
        // Of those who tie, the least counts: they may be many.
        for (double share = LAST; share >= FIRST - 1e-9; share -= STEP) {
            heights.put(StrictMath.log(Ranking.quantile(seen, share)), Ranking.quantile(influence, share));
        }
        double first = heights.firstKey();
        double last = heights.lastKey();
        double highest = heights.sequencedValues().getLast();
        double slope = (highest - heights.sequencedValues().getFirst()) / (last - first);
        heights.put(first + StrictMath.log(BELOW), 0.0);
        double high = last + StrictMath.log(100);
        heights.put(high, highest + ABOVE * slope * (high - last));
        return Curve.of(
                feature, StrictMath.exp(first) * BELOW, StrictMath.exp(high), value -> height(heights, value), seen);
    }

    /** Straight in the logarithm between what was matched. */
    private static double height(TreeMap<Double, Double> heights, double value) {
        if (value <= 0) {
            return 0;
        }
        double at = StrictMath.log(value);
        Map.Entry<Double, Double> below = heights.floorEntry(at);
        Map.Entry<Double, Double> above = heights.ceilingEntry(at);
        if (below == null || above == null) {
            return below == null ? 0 : below.getValue();
        }
        double width = above.getKey() - below.getKey();
        return width == 0
                ? below.getValue()
                : below.getValue() + (above.getValue() - below.getValue()) * (at - below.getKey()) / width;
    }
}
