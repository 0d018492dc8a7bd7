// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import java.time.Duration;

/**
 * How long to wait before a crashed part is started again: twice as long after each crash, from half a second to half a
 * minute, and from the beginning when the part had run for a minute.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private Duration next = FIRST;

    Duration afterRunOf(Duration run) {
        if (run.compareTo(STABLE) >= 0) {
            next = FIRST;
        }
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return wait;
    }
}
