// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The population that "mean 40, one in twenty at 63" is said of, as Klout said it of all its users (klout.com, 2013-18). Nobody has a sample of
 * these. Available are accounts whose Klout score was published, and people of whom a contest asked who is the more
 * influential: both stand above the average user, the latter far. So the population is made of both, the first weighted towards small
 * accounts, in the proportions that give Klout's two figures. It is a definition to read scores by, not evidence.
 *
 * @param values scores
 * @param weights of the same people; 1 in all
 * @param judged how many of a hundred people, as a share, are like those of the judgements
 * @param tilt by which factor a point more makes an account of the sample rarer, as a logarithm
 */
record Reference(double[] values, double[] weights, double judged, double tilt) {
    static final double MEAN = 40;
    static final double PERCENTILE_95 = 63;

    private static final double LARGEST_TILT = 1;
    private static final int HALVINGS = 50;
    private static final List<Integer> PERCENTILES = List.of(5, 10, 25, 50, 75, 90, 95, 99);

    /** The population of the people with these scores. */
    static Reference of(double[] sample, double[] judged) {
        double few = 0;
        double many = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double share = (few + many) / 2;
            if (balanced(sample, judged, share).quantile(0.95) < PERCENTILE_95) {
                few = share;
            } else {
                many = share;
            }
        }
        return balanced(sample, judged, many);
    }

    /** With this share of judged people, tilted so that the mean is right if it can be. */
    private static Reference balanced(double[] sample, double[] judged, double share) {
        double low = -LARGEST_TILT;
        double high = LARGEST_TILT;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double tilt = (low + high) / 2;
            if (weighted(sample, judged, share, tilt).mean() > MEAN) {
                low = tilt;
            } else {
                high = tilt;
            }
        }
        return weighted(sample, judged, share, high);
    }

    private static Reference weighted(double[] sample, double[] judged, double share, double tilt) {
        double[] values = Arrays.copyOf(sample, sample.length + judged.length);
        System.arraycopy(judged, 0, values, sample.length, judged.length);
        double[] tilted = Arrays.stream(sample)
                .map(score -> StrictMath.exp(-tilt * (score - MEAN)))
                .toArray();
        double sum = Arrays.stream(tilted).sum();
        double[] weights = new double[values.length];
        Arrays.setAll(weights, i -> i < sample.length ? (1 - share) * tilted[i] / sum : share / judged.length);
        return new Reference(values, weights, share, tilt);
    }

    double mean() {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * weights[i])
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

    /** Puts how it is made, the mean and the table of percentiles. */
    void describe(Map<String, Double> metrics) {
        metrics.put("referenceJudgedShare", judged);
        metrics.put("referenceTilt", tilt);
        metrics.put("referenceMean", mean());
        PERCENTILES.forEach(percent -> metrics.put("referenceP" + percent, quantile(percent / 100.0)));
    }
}
