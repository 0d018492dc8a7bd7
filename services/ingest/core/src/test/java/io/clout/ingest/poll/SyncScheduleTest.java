// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.TestConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyncScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final SyncSchedule schedule =
            new SyncSchedule(TestConfig.network(Map.of()).poll(), new Random(7));

    @Test
    void readingsAreSpreadAroundTheInterval() {
        List<Instant> next =
                Stream.generate(() -> schedule.afterSuccess(NOW)).limit(1000).toList();

        assertThat(next)
                .allSatisfy(
                        at -> assertThat(Duration.between(NOW, at).toMinutes()).isBetween(287L, 432L));
        assertThat(next.stream().distinct().count()).isGreaterThan(900);
    }

    @Test
    void rateLimitIsObeyedToTheSecond() {
        var failure = new NetworkFailure(Kind.RATE_LIMITED, "429", NOW.plusSeconds(840));

        assertThat(schedule.afterFailure(NOW, failure, 1).orElseThrow())
                .isBetween(NOW.plusSeconds(840), NOW.plusSeconds(851));
    }

    @Test
    void nonsenseInTheHeaderIsBounded() {
        var past = new NetworkFailure(Kind.RATE_LIMITED, "429", NOW.minusSeconds(9999));
        var far = new NetworkFailure(Kind.NETWORK_DOWN, "503", NOW.plus(Duration.ofDays(900)));

        assertThat(schedule.afterFailure(NOW, past, 1).orElseThrow()).isBetween(NOW, NOW.plusSeconds(11));
        assertThat(schedule.afterFailure(NOW, far, 1).orElseThrow()).isBefore(NOW.plus(Duration.ofHours(25)));
    }

    @Test
    void failuresBackOffFurtherAndFurther() {
        var failure = new NetworkFailure(Kind.NETWORK_DOWN, "500");

        assertThat(minutes(failure, 1)).isBetween(0L, 2L);
        assertThat(minutes(failure, 5)).isBetween(12L, 20L);
        assertThat(minutes(failure, 60)).isBetween(287L, 432L);
    }

    @Test
    void revokedTokenWaitsForThePerson() {
        assertThat(schedule.afterFailure(NOW, new NetworkFailure(Kind.TOKEN_REVOKED, "401"), 1))
                .isEmpty();
    }

    private long minutes(NetworkFailure failure, int failures) {
        return Duration.between(
                        NOW, schedule.afterFailure(NOW, failure, failures).orElseThrow())
                .toMinutes();
    }
}
