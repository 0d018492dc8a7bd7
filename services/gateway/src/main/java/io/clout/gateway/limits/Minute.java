// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts by key in one minute. What it holds is bounded: once there are too many keys, new ones share one count, so that a flood of
 * made-up keys fills no memory and gets no further than one of them.
 *
 * @param number of the minute since 1970
 */
record Minute(long number, ConcurrentHashMap<Long, AtomicInteger> counts) {
    static final int MOST_KEYS = 100_000;
    private static final long ALL_OTHERS = 0;

    static Minute of(long number) {
        return new Minute(number, new ConcurrentHashMap<>());
    }

    /** Counts one more and returns how many there are. */
    int count(long key) {
        var counter = counts.get(key);
        if (counter == null) {
            counter = counts.computeIfAbsent(counts.size() < MOST_KEYS ? key : ALL_OTHERS, _ -> new AtomicInteger());
        }
        return counter.incrementAndGet();
    }
}
