// SPDX-License-Identifier: Apache-2.0
package io.clout.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 9_000_000_000_000_000_000L, 253_402_300_800L})
    void isNoTime(long seconds) {
        assertThat(TimeRange.epochSecond(seconds)).isEmpty();
    }

    @Test
    void whatHasNotHappenedIsNotPast() {
        Instant now = Instant.parse("2026-11-28T12:00:00Z");

        assertThat(TimeRange.isPast(now.plusSeconds(3600), now)).isTrue();
        assertThat(TimeRange.isPast(now.plusSeconds(2 * 86_400), now)).isFalse();
        assertThat(TimeRange.isPast(Instant.MAX, now)).isFalse();
        assertThat(TimeRange.isPast(Instant.EPOCH, now)).isFalse();
        assertThat(TimeRange.epochSecond(now.getEpochSecond())).contains(now);
    }
}
