// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.List;
import java.util.Map;

/**
 * People with the score that Klout gave them. Of their signals only the totals are known; how many posts they wrote in all their
 * life ({@code statuses}) is no signal of ours, and nobody recorded reactions.
 */
record KloutScores(List<PersonState> people, double[] scores) {

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
}
