// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.PollConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides when an account is read next. */
final class SyncSchedule {

    /** A network that asks for more patience than this is asked again all the same, once. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final PollConfig config;
    private final RandomGenerator random;

    SyncSchedule(PollConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    Instant afterSuccess(Instant now) {
        return now.plus(spread(config.interval()));
    }

    /**
     * @param failures in a row, this one included
     * @return empty if it makes no sense before the person does something
     */
    Optional<Instant> afterFailure(Instant now, NetworkFailure failure, int failures) {
        return switch (failure.kind()) {
            case TOKEN_REVOKED -> Optional.empty();
            case RATE_LIMITED, BUDGET_USED_UP, APP_REFUSED, NETWORK_DOWN ->
                Optional.of(failure.retryAt()
                        .map(retryAt -> asTold(now, retryAt))
                        .orElseGet(() -> now.plus(spread(backOff(failures)))));
            case NOT_ALLOWED, SUSPENDED, MOVED, ASKED_TOO_MUCH, NOT_THERE, COULD_NOT_READ ->
                Optional.of(now.plus(spread(config.interval())));
        };
    }

    /** Not before the network said; a little after, so that not everybody comes back in the same second. */
    private Instant asTold(Instant now, Instant retryAt) {
        Duration wait = Duration.between(now, retryAt);
        Duration bounded = wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return now.plus(bounded).plusMillis(random.nextLong(1, 10_000));
    }

    private Duration backOff(int failures) {
        Duration doubled = config.firstBackOff().multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        return doubled.compareTo(config.interval()) > 0 ? config.interval() : doubled;
    }

    private Duration spread(Duration duration) {
        double factor = 1 + config.jitter() * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
