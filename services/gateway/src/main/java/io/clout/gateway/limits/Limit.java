// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.limits;

import java.time.InstantSource;

/** So many requests a minute for each key. A minute begins with the clock's, so all replicas start again at the same time. */
final class Limit {
    static final int SECONDS = 60;

    private final int most;
    private final InstantSource clock;
    private volatile Minute minute = Minute.of(0);

    /** @param most at least 1 */
    Limit(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param left requests of this minute; negative if there are none, and this one is refused
     * @param secondsLeft until the next minute, at least 1
     */
    record Verdict(int left, int secondsLeft) {
        boolean refused() {
            return left < 0;
        }
    }

    Verdict count(long key) {
        var now = clock.instant().getEpochSecond();
        return new Verdict(most - current(now / SECONDS).count(key), (int) (SECONDS - now % SECONDS));
    }

    int most() {
        return most;
    }

    private Minute current(long number) {
        var known = minute;
        return known.number() == number ? known : turned(number);
    }

    private synchronized Minute turned(long number) {
        if (minute.number() != number) {
            minute = Minute.of(number);
        }
        return minute;
    }
}
