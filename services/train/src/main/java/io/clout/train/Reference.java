// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The population that "mean 40, one in twenty at 63" is said of: the sample of accounts with a known Klout score, and a small share of
 * the people of the judgements. The sample is too small and too quiet (of reactions, nothing is known) to have the people at
 * the top of a population of Klout's size; the judgements are of just these.
 *
 * @param values scores, or influences
 * @param weights of the same people; 1 in all
 */
record Reference(double[] values, double[] weights) {
    /** Klout, 2013-18, of all its users: DOMAIN 1.3. */
    static final double MEAN = 40;

    static final double PERCENTILE_95 = 63;

    /** Of a hundred people of the population, so many are like those of the judgements. */
    private static final double JUDGED = 0.04;

    private static final List<Integer> PERCENTILES = List.of(5, 10, 25, 50, 75, 90, 95, 99);

    /** The population of scores, or of influences, of the sample and of the people of the judgements. */
    static Reference of(double[] sample, double[] judged) {
        double[] weights = new double[sample.length + judged.length];
        Arrays.setAll(weights, i -> i < sample.length ? (1 - JUDGED) / sample.length : JUDGED / judged.length);
        return new Reference(
                DoubleStream.concat(DoubleStream.of(sample), DoubleStream.of(judged))
                        .toArray(),
                weights);
    }

    /** The mean of what a calibration makes of the population. */
    double mean(DoubleUnaryOperator calibration) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> calibration.applyAsDouble(values[i]) * weights[i])
                .sum();
    }

    /** The least value that a share of the population does not exceed. */
    double quantile(double share) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double passed = 0;
        for (int i : order) {
            passed += weights[i];
            if (passed >= share - 1e-12) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }

    /** Puts the mean and the table of percentiles. */
    void percentiles(Map<String, Double> metrics) {
        metrics.put("referenceMean", mean(score -> score));
        PERCENTILES.forEach(percent -> metrics.put("referenceP" + percent, quantile(percent / 100.0)));
    }
}
