// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * People with the score that Klout gave them. Of their signals only the totals are known; how many posts they wrote in all their
 * life ({@code statuses}) is no signal of ours, and nobody recorded reactions.
 */
record KloutScores(List<PersonState> people, double[] scores) {
    /** Each person is compared with so many who follow in the file: all pairs would say the same again and again. */
    private static final int NEIGHBOURS = 10;

    static KloutScores of(Table table) {
        int followers = table.column("followers");
        int following = table.column("friends");
        int listed = table.column("listed");
        int score = table.column("klout_score");
        return new KloutScores(
                table.rows().stream()
                        .map(row -> Observations.person(Map.of(
                                Kind.FOLLOWERS, row[followers],
                                Kind.FOLLOWING, row[following],
                                Kind.LIST_MEMBERSHIPS, row[listed])))
                        .toList(),
                table.rows().stream().mapToDouble(row -> row[score]).toArray());
    }

    /** Pairs with different scores, the higher first. */
    List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            for (int next = 1; next <= NEIGHBOURS; next++) {
                int j = (i + next) % scores.length;
                if (scores[i] != scores[j]) {
                    pairs.add(scores[i] > scores[j] ? new int[] {i, j} : new int[] {j, i});
                }
            }
        }
        return pairs;
    }
}
