// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.profile.v1.Pause;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Pauses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Klout's help pages as examples, and pauses. */
class FeatureExtractorTest {
    private final FeatureExtractor extractor = new FeatureExtractor(Network.NETWORK_MASTODON, new Decay(30));
    private final AccountState one = new AccountState("one", Network.NETWORK_MASTODON);
    private final AccountState other = new AccountState("other", Network.NETWORK_MASTODON);

    @Test
    void hundredResharesOfTenPostsAreMorePerPostThanOfThousand() {
        observe(one, Kind.RESHARES_RECEIVED, 100);
        observe(one, Kind.POSTS, 10);
        observe(other, Kind.RESHARES_RECEIVED, 100);
        observe(other, Kind.POSTS, 1_000);

        assertThat(value(one, "RESHARES_RECEIVED.perPost"))
                .isGreaterThan(50 * value(other, "RESHARES_RECEIVED.perPost"));
        assertThat(value(one, "RESHARES_RECEIVED.volume")).isEqualTo(value(other, "RESHARES_RECEIVED.volume"));
    }

    @Test
    void hundredResharesOfHundredPeopleAreMoreThanOfOne() {
        for (int i = 0; i < 100; i++) {
            observe(one, Kind.RESHARES_RECEIVED, 1, "actor" + i, 0);
            observe(other, Kind.RESHARES_RECEIVED, 1, "fan", 0);
        }

        assertThat(value(one, "RESHARES_RECEIVED.distinct")).isBetween(65.0, 135.0);
        assertThat(value(other, "RESHARES_RECEIVED.distinct")).isCloseTo(1, within(0.1));
    }

    @Test
    void whoReactsToEverythingCountsLess() {
        observe(one, Kind.LIKES_RECEIVED, 1, "choosy", 2);
        observe(other, Kind.LIKES_RECEIVED, 1, "indiscriminate", 500);

        assertThat(value(one, "LIKES_RECEIVED.selective")).isEqualTo(0.5);
        assertThat(value(other, "LIKES_RECEIVED.selective")).isEqualTo(0.002);
        assertThat(value(one, "LIKES_RECEIVED.volume")).isEqualTo(value(other, "LIKES_RECEIVED.volume"));
    }

    @Test
    void whatNobodyToldIsNotMeasured() {
        observe(one, Kind.LIKES_RECEIVED, 3);

        assertThat(value(one, "LIKES_RECEIVED.distinct")).isNaN();
        assertThat(value(one, "LIKES_RECEIVED.selective")).isNaN();
        assertThat(value(one, "LIKES_RECEIVED.perPost")).isNaN();
    }

    @Test
    void followersCountAsMutualAsFarAsTheyCouldBeFollowedBack() {
        observe(one, Kind.FOLLOWERS, 5_000);
        assertThat(value(one, "FOLLOWERS.mutual")).isNaN();

        observe(one, Kind.FOLLOWING, 12);
        assertThat(value(one, "FOLLOWERS.mutual")).isEqualTo(12);

        observe(other, Kind.FOLLOWERS, 0);
        observe(other, Kind.FOLLOWING, 12);
        assertThat(value(other, "FOLLOWERS.mutual")).isNaN();
    }

    /** A month of pause costs about what a week of silence does. */
    @Test
    void restSlowsAgeing() {
        observe(one, Kind.LIKES_RECEIVED, 100);
        Pauses month = Pauses.of(List.of(Pause.newBuilder()
                .setFromDay("2026-03-02")
                .setToDay("2026-03-31")
                .build()));
        double pausing = value(one, "LIKES_RECEIVED.volume", month, DAY + 30);

        assertThat(pausing).isCloseTo(100 * Math.pow(2, -7.5 / 30), within(8.0));
        assertThat(value(one, "LIKES_RECEIVED.volume", Pauses.NONE, DAY + 30)).isLessThan(60);
        for (int days = 0; days < 120; days++) {
            for (String aspect : List.of("volume", "days7", "days30", "days90")) {
                assertThat(value(one, "LIKES_RECEIVED." + aspect, month, DAY + days))
                        .isGreaterThanOrEqualTo(value(one, "LIKES_RECEIVED." + aspect, Pauses.NONE, DAY + days));
            }
        }
    }

    private static void observe(AccountState account, Kind kind, double value) {
        observe(account, kind, value, "", 0);
    }

    private static void observe(AccountState account, Kind kind, double value, String actor, double dailyReactions) {
        account.observe(kind, value, NOON.toEpochMilli(), NOON.toEpochMilli(), actor, dailyReactions);
    }

    private double value(AccountState account, String feature) {
        return value(account, feature, Pauses.NONE, DAY);
    }

    private double value(AccountState account, String feature, Pauses pauses, long day) {
        double[] values = new double[extractor.features().size()];
        extractor.extract(account, pauses, day, values);
        return values[extractor.features().stream().map(Feature::name).toList().indexOf(feature)];
    }
}
