// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures a ranker on people it has never seen. People, not pairs, are dealt into parts; for any two parts the ranker is trained
 * without anybody of either, and judges the pairs between them. So each pair is judged exactly once, and neither of its people was
 * met in training. (The price: training has fewer pairs than there are.)
 */
final class UnseenPeople {
    private static final int PARTS = 6;

    private UnseenPeople() {}

    /** Orders people after learning from pairs. */
    interface Ranker {
        /** A number for each person. */
        double[] rank(int[] chosen, int[] refused);
    }

    /** The AUC of a ranker, once for each repeat, which deals people anew. */
    static double[] auc(Judgements judgements, Ranker ranker, int repeats, long seed) {
        double[] aucs = new double[repeats];
        for (int repeat = 0; repeat < repeats; repeat++) {
            aucs[repeat] = auc(judgements, ranker, deal(judgements.people().size(), seed + repeat));
        }
        return aucs;
    }

    /** As {@link #auc}, of numbers that nobody has to learn. */
    static double auc(Judgements judgements, double[] values) {
        double[] differences = new double[judgements.size()];
        Arrays.setAll(
                differences,
                i -> values[judgements.first()[i]] - values[judgements.second()[i]]);
        return Ranking.auc(differences, judgements.firstChosen());
    }

    private static double auc(Judgements judgements, Ranker ranker, int[] part) {
        record Test(int low, int high) {}
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
            double[] values = ranker.rank(
                    Arrays.stream(training).map(judgements::chosen).toArray(),
                    Arrays.stream(training).map(judgements::refused).toArray());
            for (int i = 0; i < differences.length; i++) {
                int a = part[judgements.first()[i]];
                int b = part[judgements.second()[i]];
                if (Math.min(a, b) == test.low() && Math.max(a, b) == test.high()) {
                    differences[i] =
                            values[judgements.first()[i]] - values[judgements.second()[i]];
                }
            }
        });
        return Ranking.auc(differences, judgements.firstChosen());
    }

    private static int[] deal(int people, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] part = new int[people];
        for (int i = 0; i < people; i++) {
            part[order.get(i)] = i % PARTS;
        }
        return part;
    }
}
