// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for what happens in other processes. */
final class Await {
    private static final Duration STEP = Duration.ofMillis(200);

    private Await() {}

    /** Asks until the answer is yes; a condition that throws counts as no, and is told when time is up. */
    static void until(Duration limit, String what, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(limit);
        @Nullable Exception last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw new AssertionError("not within " + limit + ": " + what, last);
    }
}
