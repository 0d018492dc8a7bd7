// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

    private final Random random = new Random(1);

    @Test
    void tenAttemptsSpreadOverThreeDays() {
        Instant now = START;
        int attempts = 1;
        for (Optional<Instant> next = next(attempts, now); next.isPresent(); next = next(attempts, now)) {
            assertThat(next.get()).isAfter(now);
            now = next.get();
            attempts++;
        }
        assertThat(attempts).isEqualTo(10);
        assertThat(Duration.between(START, now)).isBetween(Duration.ofHours(75), Duration.ofHours(92));
    }

    private Optional<Instant> next(int attempts, Instant now) {
        return RetryPlan.next(attempts, Optional.empty(), now, random);
    }

    @Test
    void theReceiverMayAskForMoreTimeButNotForWeeks() {
        assertThat(RetryPlan.next(1, Optional.of(Duration.ofHours(1)), START, random))
                .contains(START.plus(Duration.ofHours(1)));
        assertThat(RetryPlan.next(1, Optional.of(Duration.ofDays(30)), START, random)
                        .orElseThrow())
                .isBefore(START.plusSeconds(7));
    }

    @Test
    void receiversAreNotCalledInTheSameSecond() {
        assertThat(RetryPlan.next(3, Optional.empty(), START, new Random(1)))
                .isNotEqualTo(RetryPlan.next(3, Optional.empty(), START, new Random(2)));
    }
}
