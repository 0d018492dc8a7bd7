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
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do alone, at X, by the shipped model: it is not to be a way to a higher score. */
class OwnDoingTest {
    private static final long DAY = LocalDate.of(2026, 3, 2).toEpochDay();

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

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 10, 100, 1_000, 100_000, 10_000_000})
    void followingMoreOnlyLowers(double followers) {
        double before = score(Map.of(Kind.FOLLOWERS, followers, Kind.FOLLOWING, 0.0));
        for (double following = 1; following < 1e6; following *= 1.2) {
            double now = score(Map.of(Kind.FOLLOWERS, followers, Kind.FOLLOWING, Math.floor(following)));
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    /** People with a past of their own, who do something for a month, beside themselves without it. */
    @ParameterizedTest
    @ValueSource(strings = {"posts", "posts a hundred", "follows", "unfollows"})
    void nothingIsGainedByOnesOwnDoingWithAPast(String doing) {
        SplittableRandom random = new SplittableRandom(doing.hashCode());
        for (int person = 0; person < 40; person++) {
            double audience = Math.floor(Math.pow(10, 1 + 4 * random.nextDouble()));
            double[] usual = Lives.scores(scorer, Network.NETWORK_TWITTER, 130, life(audience, ""));
            double[] changed = Lives.scores(scorer, Network.NETWORK_TWITTER, 130, life(audience, doing));

            for (int day = 100; day < 130; day++) {
                assertThat(changed[day]).as("%s, day %s", audience, day).isLessThanOrEqualTo(usual[day] + 0.5);
            }
        }
    }

    private static Lives.Day life(double audience, String doing) {
        Lives.Day usual = Lives.usual(Network.NETWORK_TWITTER, day -> audience);
        return day -> {
            Map<Kind, Double> happens = usual.of(day);
            if (day >= 100) {
                switch (doing) {
                    case "posts" -> happens.merge(Kind.POSTS, 5.0, Double::sum);
                    case "posts a hundred" -> happens.merge(Kind.POSTS, 100.0, Double::sum);
                    case "follows" -> happens.merge(Kind.FOLLOWING, 5_000.0, Double::sum);
                    case "unfollows" -> happens.put(Kind.FOLLOWING, 0.0);
                    default -> {}
                }
            }
            return happens;
        };
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
