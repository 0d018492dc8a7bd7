// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * People with the score that Klout gave them. Of their signals only the totals are known; how many posts they wrote in all their
 * life ({@code statuses}) is no signal of ours, and nobody recorded reactions: beside what is known stands the same person with the
 * reactions that are usual of their audience.
 */
record KloutScores(List<PersonState> people, List<PersonState> peopleWithReactions, double[] scores) {
    /** The share of the first thousand followers who like a post; beyond them ever fewer do. As in the population of the attacks. */
    private static final double LIKES_PER_FOLLOWER = 0.02;

    private static final double SUBLINEAR = 0.8;

    /** Beside likes, how frequent other reactions are. */
    private static final Map<Kind, Double> BESIDE_LIKES = Map.of(
            Kind.LIKES_RECEIVED, 1.0,
            Kind.RETWEETS_RECEIVED, 1.0 / 8,
            Kind.MENTIONS_RECEIVED, 1.0 / 10,
            Kind.REPLIES_RECEIVED, 1.0 / 12,
            Kind.QUOTES_RECEIVED, 1.0 / 60);

    static KloutScores of(Table table) {
        int score = table.column("klout_score");
        List<Map<Kind, Double>> known =
                table.rows().stream().map(row -> totals(table, row)).toList();
        return new KloutScores(
                known.stream().map(Observations::person).toList(),
                known.stream()
                        .map(totals -> Observations.person(
                                totals, usualDay(Objects.requireNonNull(totals.get(Kind.FOLLOWERS)))))
                        .toList(),
                table.rows().stream().mapToDouble(row -> row[score]).toArray());
    }

    private static Map<Kind, Double> totals(Table table, double[] row) {
        return Map.of(
                Kind.FOLLOWERS, row[table.column("followers")],
                Kind.FOLLOWING, row[table.column("friends")],
                Kind.LIST_MEMBERSHIPS, row[table.column("listed")]);
    }

    /** One post a day, and what it brings. */
    private static Map<Kind, Double> usualDay(double followers) {
        double likes =
                LIKES_PER_FOLLOWER * Math.min(followers, 1000 * Math.pow(Math.max(1, followers / 1000), SUBLINEAR));
        Map<Kind, Double> day = new EnumMap<>(Kind.class);
        BESIDE_LIKES.forEach((kind, times) -> day.put(kind, times * likes));
        day.put(Kind.POSTS, 1.0);
        return day;
    }
}
