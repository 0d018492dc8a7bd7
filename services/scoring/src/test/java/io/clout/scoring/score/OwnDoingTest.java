// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do alone, at X, by the shipped model: it is not to be a way to a higher score. */
class OwnDoingTest {
    private static final long DAY = LocalDate.of(2026, 3, 2).toEpochDay();

    /** Decision 120: the only thing of one's own doing that counts, and only once others follow. */
    private static final double MOST_BY_FOLLOWING = 6;

    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"POSTS", "RETWEETS_GIVEN", "MENTIONS_GIVEN"})
    void doingMoreRaisesNothing(Kind kind) {
        double none = score(Map.of(Kind.FOLLOWERS, 500.0, Kind.RETWEETS_RECEIVED, 5.0, Kind.POSTS, 3.0));
        for (double amount : new double[] {10, 100, 1_000, 10_000}) {
            assertThat(score(Map.of(Kind.FOLLOWERS, 500.0, Kind.RETWEETS_RECEIVED, 5.0, Kind.POSTS, 3.0), kind, amount))
                    .isLessThanOrEqualTo(none);
        }
    }

    @Test
    void followingRaisesNothingForWhomNobodyFollows() {
        double[] scores = byFollowing(0);

        assertThat(scores).containsOnly(scores[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100, 1_000, 100_000, 10_000_000})
    void followingBringsFewPoints(double followers) {
        double[] scores = byFollowing(followers);

        assertThat(DoubleStream.of(scores).max().orElseThrow() - scores[0]).isLessThan(MOST_BY_FOLLOWING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100, 1_000, 100_000, 10_000_000})
    void followingMoreThanHundredOnlyLowers(double followers) {
        double before = score(Map.of(Kind.FOLLOWERS, followers, Kind.FOLLOWING, 100.0));
        for (double following = 110; following < 1e6; following *= 1.1) {
            double now = score(Map.of(Kind.FOLLOWERS, followers, Kind.FOLLOWING, following));
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    /** Scores of accounts that follow nobody, 1, 2, 3 and ever more. */
    private double[] byFollowing(double followers) {
        return DoubleStream.concat(
                        DoubleStream.iterate(0, following -> following < 20, following -> following + 1),
                        DoubleStream.iterate(20, following -> following < 1e6, following -> following * 1.2))
                .map(following -> score(Map.of(Kind.FOLLOWERS, followers, Kind.FOLLOWING, following)))
                .toArray();
    }

    private double score(Map<Kind, Double> observed, Kind kind, double more) {
        Map<Kind, Double> with = new EnumMap<>(observed);
        with.merge(kind, more, Double::sum);
        return score(with);
    }

    private double score(Map<Kind, Double> observed) {
        PersonState person = new PersonState();
        AccountState account = person.add(new AccountState("a", Network.NETWORK_TWITTER));
        long at = TimeUnit.DAYS.toMillis(DAY);
        observed.forEach((kind, value) -> account.observe(kind, value, at, at));
        return scorer.score(person, DAY).value();
    }
}
