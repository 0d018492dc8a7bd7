// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitTest {
    private Instant now = Instant.parse("2026-11-28T12:00:50Z");
    private final Limit limit = new Limit(2, () -> now);

    @Test
    void keysHaveLimitsOfTheirOwn() {
        assertThat(limit.count(1)).isEqualTo(new Limit.Verdict(1, 10));
        assertThat(limit.count(1).refused()).isFalse();
        assertThat(limit.count(1).refused()).isTrue();
        assertThat(limit.count(2).refused()).isFalse();
    }

    @Test
    void nextMinuteBeginsWithNothing() {
        IntStream.range(0, 3).forEach(_ -> limit.count(1));
        now = now.plusSeconds(10);

        assertThat(limit.count(1)).isEqualTo(new Limit.Verdict(1, 60));
    }

    @Test
    void floodOfKeysFillsNoMemoryAndGetsNoFurtherThanOne() {
        var minute = Minute.of(1);
        minute.count(7);
        for (long key = 1_000; key < 1_000 + 2 * Minute.MOST_KEYS; key++) {
            minute.count(key);
        }

        assertThat(minute.counts()).hasSizeLessThanOrEqualTo(Minute.MOST_KEYS + 1);
        assertThat(minute.count(9_999_999)).isGreaterThan(Minute.MOST_KEYS);
        assertThat(minute.count(7)).isEqualTo(2);
    }
}
