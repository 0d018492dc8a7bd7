// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message is tried again: ten attempts within 76 hours, as Standard Webhooks advises. */
final class RetryPlan {

    /** How long a receiver may make us wait. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Receivers that were down are not all called in the same second when they are back. */
    private static final double JITTER = 0.2;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetryPlan() {}

    /**
     * When to try again; empty if it was tried often enough.
     *
     * @param attempts so far, 1 or more
     * @param asked how long the receiver wants to be left alone
     */
    static Optional<Instant> next(int attempts, Optional<Duration> asked, Instant now, RandomGenerator random) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        double stretched = PAUSES.get(attempts - 1).toMillis() * (1 + JITTER * random.nextDouble());
        Duration pause = Duration.ofMillis((long) stretched);
        Duration wanted =
                asked.filter(duration -> duration.compareTo(LONGEST) < 0).orElse(Duration.ZERO);
        return Optional.of(now.plus(pause.compareTo(wanted) < 0 ? wanted : pause));
    }
}
