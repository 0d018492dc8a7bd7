// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration CRASHED_AT_ONCE = Duration.ofMillis(10);

    private final Backoff backoff = new Backoff();

    @Test
    void waitsTwiceAsLongAfterEachCrash() {
        assertThat(backoff.afterRunOf(CRASHED_AT_ONCE)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.afterRunOf(CRASHED_AT_ONCE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.afterRunOf(CRASHED_AT_ONCE)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void neverWaitsLongerThanHalfAMinute() {
        for (int crash = 0; crash < 20; crash++) {
            assertThat(backoff.afterRunOf(CRASHED_AT_ONCE)).isLessThanOrEqualTo(Duration.ofSeconds(30));
        }
        assertThat(backoff.afterRunOf(CRASHED_AT_ONCE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void forgetsCrashesAfterAStableMinute() {
        backoff.afterRunOf(CRASHED_AT_ONCE);
        backoff.afterRunOf(CRASHED_AT_ONCE);

        assertThat(backoff.afterRunOf(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(500));
    }
}
