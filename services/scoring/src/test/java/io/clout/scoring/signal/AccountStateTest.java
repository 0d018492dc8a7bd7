// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountStateTest {
    private static final double[] WEIGHTS = new Decay(30).weights();

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
        observe(Kind.LIKES_RECEIVED, 8, NOON);

        assertThat(amount(Kind.LIKES_RECEIVED, DAY)).isEqualTo(8);
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 30)).isCloseTo(4, within(1e-12));
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 60)).isCloseTo(2, within(1e-12));
    }

    @Test
    void theWindowEndsAfterTheNinetiethDay() {
        observe(Kind.LIKES_RECEIVED, 8, NOON);

        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 89)).isCloseTo(8 * Math.pow(2, -89 / 30.0), within(1e-12));
        assertThat(amount(Kind.LIKES_RECEIVED, DAY + 90)).isZero();
        assertThat(account.measured(Kind.LIKES_RECEIVED)).isTrue();
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
        return account.amount(kind, day, WEIGHTS);
    }
}
