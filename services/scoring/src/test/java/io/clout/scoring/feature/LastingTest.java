// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import static io.clout.scoring.signal.Signals.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A sudden gain counts only once it has lasted, without a cliff. */
class LastingTest {
    private static final int HALF_A_YEAR = 182;

    private final FeatureExtractor extractor = new FeatureExtractor(Network.NETWORK_TWITTER, new Decay(30));

    @Test
    void whatIsSeenFirstCountsWhole() {
        AccountState account = new AccountState("a", Network.NETWORK_TWITTER);
        observe(account, Kind.FOLLOWERS, 0, 5_000);

        assertThat(value(account, "FOLLOWERS.total")).isEqualTo(5_000);
    }

    @Test
    void aSteadyAudienceAndSteadyReactionsCountWhole() {
        AccountState account = steady(1_000, 10);

        assertThat(value(account, "FOLLOWERS.total")).isEqualTo(1_000);
        assertThat(value(account, "LIKES_RECEIVED.days30")).isCloseTo(300, within(1e-9));
    }

    @Test
    void aSuddenCrowdHardlyCounts() {
        AccountState account = steady(1_000, 10);
        for (int ago = 20; ago >= 0; ago--) {
            observe(account, Kind.FOLLOWERS, ago, 2_000);
            observe(account, Kind.LIKES_RECEIVED, ago, 1_000);
        }

        assertThat(value(account, "FOLLOWERS.total")).isLessThan(1_300);
        assertThat(value(account, "LIKES_RECEIVED.days30")).isLessThan(400);
    }

    @Test
    void aCrowdThatStayedForHalfAYearCountsWhole() {
        AccountState account = steady(1_000, 10);
        long later = DAY + HALF_A_YEAR + 60;
        for (long day = DAY; day <= later; day++) {
            observe(account, Kind.FOLLOWERS, DAY - day, 2_000);
        }

        assertThat(value(account, "FOLLOWERS.total", later)).isEqualTo(2_000);
    }

    @Test
    void whatIsLostIsLostAtOnce() {
        AccountState account = steady(1_000, 10);
        observe(account, Kind.FOLLOWERS, -1, 10);

        assertThat(value(account, "FOLLOWERS.total", DAY + 1)).isEqualTo(10);
    }

    @Test
    void unfollowingEverybodyHelpsNobody() {
        AccountState account = steady(1_000, 10);
        for (int ago = 28; ago >= 0; ago--) {
            observe(account, Kind.FOLLOWING, ago, 0);
        }

        assertThat(value(account, "FOLLOWING.total")).isGreaterThan(380);
    }

    /** One fake more, at any level, brings at most one reaction or follower more: there is no cliff to be pushed over. */
    @Property(tries = 200)
    void theSlopeIsBoundedAndNeverFalls(
            @ForAll @DoubleRange(min = 0, max = 1e5) double fakes, @ForAll @IntRange(max = 28) int days) {
        AccountState without = steady(1_000, 10);
        AccountState with = steady(1_000, 10);
        for (int ago = days; ago >= 0; ago--) {
            attack(without, ago, fakes);
            attack(with, ago, fakes + 1);
        }

        for (String feature : new String[] {"FOLLOWERS.total", "LIKES_RECEIVED.volume", "LIKES_RECEIVED.days30"}) {
            assertThat(value(with, feature) - value(without, feature)).isBetween(0.0, days + 1 + 1e-6);
        }
    }

    private static void attack(AccountState account, int ago, double fakes) {
        observe(account, Kind.FOLLOWERS, ago, 1_000 + fakes);
        observe(account, Kind.LIKES_RECEIVED, ago, fakes);
    }

    /** A post and so many likes a day. */
    private static AccountState steady(double followers, double likes) {
        AccountState account = new AccountState("a", Network.NETWORK_TWITTER);
        for (int ago = HALF_A_YEAR; ago >= 0; ago--) {
            observe(account, Kind.FOLLOWERS, ago, followers);
            observe(account, Kind.FOLLOWING, ago, 500);
            observe(account, Kind.POSTS, ago, 1);
            observe(account, Kind.LIKES_RECEIVED, ago, likes);
        }
        return account;
    }

    private static void observe(AccountState account, Kind kind, long ago, double value) {
        long at = TimeUnit.DAYS.toMillis(DAY - ago) + 1;
        account.observe(kind, value, at, at);
    }

    private double value(AccountState account, String feature) {
        return value(account, feature, DAY);
    }

    private double value(AccountState account, String feature, long day) {
        double[] values = new double[extractor.features().size()];
        extractor.extract(account, day, values);
        return values[extractor.features().stream().map(Feature::name).toList().indexOf(feature)];
    }
}
