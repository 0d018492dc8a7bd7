// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures a ranker on people it has never seen. Accounts, not pairs, are dealt into parts; for any two parts the ranker is trained
 * without anyone of either, and judges the pairs between them. So each pair is judged exactly once, and neither of its people was
 * met in training; pairs with one person on each side are used by neither. (The price: training has fewer pairs than there are.)
 */
final class UnseenPeople {
    private static final int PARTS = 20;

    private UnseenPeople() {}

    /** Orders people after learning from pairs. */
    interface Ranker {
        /** A number for each person, from the pairs of these indices. */
        double[] rank(int[] pairs);
    }

    /** The AUC of numbers that nobody has to learn. */
    static double auc(Judgements judgements, double[] values) {
        double[] differences = new double[judgements.size()];
        Arrays.setAll(
                differences,
                i -> values[judgements.first()[i]] - values[judgements.second()[i]]);
        return Ranking.auc(differences, judgements.firstChosen());
    }

    /** By pair, by how much a ranker puts the first person above the second, who were both unknown to it. */
    static double[] differences(Judgements judgements, Ranker ranker, long seed) {
        int[] part = deal(judgements.accounts(), seed);
        record Test(int low, int high) {
            boolean judges(int a, int b) {
                return Math.min(a, b) == low && Math.max(a, b) == high;
            }
        }
        List<Test> tests = new ArrayList<>();
        for (int low = 0; low < PARTS; low++) {
            for (int high = low; high < PARTS; high++) {
                tests.add(new Test(low, high));
            }
        }
        double[] differences = new double[judgements.size()];
        // Tests write to different pairs, so the order in which they end changes nothing.
        tests.parallelStream().forEach(test -> {
            int[] training = IntStream.range(0, judgements.size())
                    .filter(i -> IntStream.of(
                                    part[judgements.first()[i]], part[judgements.second()[i]])
                            .noneMatch(p -> p == test.low() || p == test.high()))
                    .toArray();
            double[] values = ranker.rank(training);
            for (int i = 0; i < differences.length; i++) {
                if (test.judges(part[judgements.first()[i]], part[judgements.second()[i]])) {
                    differences[i] =
                            values[judgements.first()[i]] - values[judgements.second()[i]];
                }
            }
        });
        return differences;
    }

    private static int[] deal(int[] accounts, long seed) {
        int count = Arrays.stream(accounts).max().orElse(-1) + 1;
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] part = new int[count];
        for (int i = 0; i < count; i++) {
            part[order.get(i)] = i % PARTS;
        }
        return Arrays.stream(accounts).map(account -> part[account]).toArray();
    }
}
