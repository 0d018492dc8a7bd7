// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.feature.FeatureExtractor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountStateTest {
    private final FeatureExtractor features = new FeatureExtractor(Network.NETWORK_TWITTER, new Decay(30));
    private final AccountState account = new AccountState("a", Network.NETWORK_TWITTER);

    @Test
    void whatWasNeverObservedIsNotZero() {
        observe(Kind.LIKES_RECEIVED, 0, NOON);

        assertThat(amount(Kind.LIKES_RECEIVED, DAY)).isZero();
        assertThat(amount(Kind.POSTS, DAY)).isNaN();
        assertThat(account.measured(Kind.POSTS)).isFalse();
    }

    @Test
    void incrementsHalveWithTheHalfLife() {
        for (int day = -6; day <= 7; day++) {
            observe(Kind.LIKES_RECEIVED, 4, NOON.plus(Duration.ofDays(day)));
        }

        // The middle of the two weeks is half a day before today.
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 30)).isCloseTo(56 * Math.pow(2, -29.5 / 30), within(0.5));
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 60)).isCloseTo(56 * Math.pow(2, -59.5 / 30), within(0.5));
    }

    @Test
    void oneDayAgesByItsWeek() {
        observe(Kind.LIKES_RECEIVED, 8, NOON);

        assertThat(amount(Kind.LIKES_RECEIVED, DAY)).isEqualTo(8);
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 30)).isCloseTo(4, within(4 * 0.08));
    }

    @Test
    void silenceNeverRaisesAnAmount() {
        for (int first = 0; first < 7; first++) {
            AccountState quiet = new AccountState("a", Network.NETWORK_TWITTER);
            long at = NOON.plus(Duration.ofDays(first)).toEpochMilli();
            quiet.observe(Kind.LIKES_RECEIVED, 1, at, at);
            for (long day = DAY + first; day < DAY + first + 100; day++) {
                assertThat(amount(quiet, ".volume", day + 1)).isLessThanOrEqualTo(amount(quiet, ".volume", day));
                assertThat(amount(quiet, ".days30", day + 1)).isLessThanOrEqualTo(amount(quiet, ".days30", day));
            }
        }
    }

    @Test
    void aSignalThatEndsAWeekLowersNothing() {
        observe(Kind.LIKES_RECEIVED, 1000, NOON);
        for (int days = 1; days < 40; days++) {
            double before = amount(Kind.LIKES_RECEIVED, DAY + days);

            observe(Kind.LIKES_RECEIVED, 0.000_001, NOON.plus(Duration.ofDays(days)));

            assertThat(amount(Kind.LIKES_RECEIVED, DAY + days)).isGreaterThan(before);
        }
    }

    @Test
    void theWindowEndsAfterTheNinetiethDay() {
        observe(Kind.LIKES_RECEIVED, 8, NOON);

        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 83)).isPositive();
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 96)).isZero();
        assertThat(account.measured(Kind.LIKES_RECEIVED)).isTrue();
    }

    @Test
    void sumsOfThreeRangesShowTheTrend() {
        for (int ago = 0; ago < 120; ago++) {
            observe(Kind.LIKES_RECEIVED, 2, NOON.minus(Duration.ofDays(ago)));
        }

        assertThat(amount(account, ".days7", DAY)).isEqualTo(14);
        assertThat(amount(account, ".days30", DAY)).isCloseTo(60, within(1e-9));
        assertThat(amount(account, ".days90", DAY)).isCloseTo(180, within(1e-9));
    }

    @Test
    void aDayInThePastHasItsOwnWindow() {
        for (int ago = 0; ago < 175; ago++) {
            observe(Kind.LIKES_RECEIVED, ago < 60 ? 5 : 2, NOON.minus(Duration.ofDays(ago)));
        }

        assertThat(amount(account, ".days30", DAY - 60)).isCloseTo(60, within(15.0));
        assertThat(amount(account, ".days90", DAY - 80)).isCloseTo(180, within(1e-9));
    }

    @Test
    void aDayInThePastHasTheTotalOfThen() {
        observe(Kind.FOLLOWERS, 100, NOON.minus(Duration.ofDays(20)));
        observe(Kind.FOLLOWERS, 200, NOON);

        assertThat(amount(account, Kind.FOLLOWERS, ".total", DAY)).isEqualTo(200);
        assertThat(amount(account, Kind.FOLLOWERS, ".total", DAY - 1)).isEqualTo(100);
        assertThat(amount(account, Kind.FOLLOWERS, ".total", DAY - 60)).isEqualTo(100);
    }

    @Test
    void laterDaysDoNotCountYet() {
        observe(Kind.LIKES_RECEIVED, 8, NOON);
        observe(Kind.LIKES_RECEIVED, 5, NOON.plus(Duration.ofDays(2)));

        assertThat(amount(Kind.LIKES_RECEIVED, DAY)).isEqualTo(8);
        assertThat(amount(Kind.LIKES_RECEIVED, DAY - 1)).isZero();
    }

    @Test
    void likesTakenBackCountDownToNothingAtTheMost() {
        observe(Kind.LIKES_RECEIVED, 3, NOON);
        observe(Kind.LIKES_RECEIVED, -5, NOON);

        assertThat(amount(Kind.LIKES_RECEIVED, DAY)).isZero();
    }

    @Test
    void theTotalOfTheLatestFactHoldsWhicheverCameFirst() {
        observe(Kind.FOLLOWERS, 100, NOON);
        observe(Kind.FOLLOWERS, 90, NOON.minusSeconds(1));

        assertThat(amount(Kind.FOLLOWERS, DAY)).isEqualTo(100);

        account.observe(Kind.FOLLOWERS, 95, NOON.toEpochMilli(), NOON.toEpochMilli() + 5);

        assertThat(amount(Kind.FOLLOWERS, DAY)).isEqualTo(95);
    }

    @Test
    void whatClaimsToHappenAfterItWasSeenCountsWhenItWasSeen() {
        long year = Duration.ofDays(365).toMillis();
        observe(Kind.LIKES_RECEIVED, 8, NOON);
        account.observe(Kind.LIKES_RECEIVED, 1, NOON.toEpochMilli() + year, NOON.toEpochMilli());

        assertThat(amount(Kind.LIKES_RECEIVED, DAY)).isEqualTo(9);
    }

    @Test
    void valuesThatAreNoNumbersAreRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e10}) {
            assertThatThrownBy(() -> observe(Kind.LIKES_RECEIVED, value, NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> observe(Kind.FOLLOWERS, Double.NaN, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void observe(Kind kind, double value, Instant at) {
        account.observe(kind, value, at.toEpochMilli(), at.toEpochMilli());
    }

    private double amount(Kind kind, long day) {
        return amount(account, kind, kind.measure() == Kind.Measure.TOTAL ? ".total" : ".volume", day);
    }

    private double amount(AccountState of, String aspect, long day) {
        return amount(of, Kind.LIKES_RECEIVED, aspect, day);
    }

    private double amount(AccountState of, Kind kind, String aspect, long day) {
        double[] values = new double[features.features().size()];
        features.extract(of, day, values);
        List<String> names = features.features().stream().map(Feature::name).toList();
        return values[names.indexOf(kind + aspect)];
    }
}
