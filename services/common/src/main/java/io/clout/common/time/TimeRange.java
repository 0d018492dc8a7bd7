// SPDX-License-Identifier: Apache-2.0
package io.clout.common.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rule for times that come from outside. From the year 1971 to 9999 a time fits into every store and message we have; outside,
 * protobuf or PostgreSQL refuse it. The year 1970 is left out because a zero there stands for "no date".
 */
public final class TimeRange {

    public static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Clocks differ, and some sources write local time without saying so. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private TimeRange() {}

    public static boolean contains(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /** Whether something can have happened then, as far as anyone can know now. */
    public static boolean isPast(Instant time, Instant now) {
        return contains(time) && !time.isAfter(now.plus(AHEAD));
    }

    /** A time in seconds since 1970; empty if it is out of the range. */
    public static Optional<Instant> epochSecond(long seconds) {
        return seconds < EARLIEST.getEpochSecond() || seconds > LATEST.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
