// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import org.jboss.logging.Logger;

/**
 * Bounds how many records may be set aside. A few are an accident; many are a contract that was broken, where going on would
 * quietly lose what people did.
 */
final class DeadLetterLimit {
    private static final Logger LOG = Logger.getLogger(DeadLetterLimit.class);
    static final int MOST_PER_MINUTE = 100;
    private static final long MINUTE_MILLIS = 60_000;

    private long minuteBegan;
    private int inThisMinute;

    /** Thrown when there are too many; ends the service. */
    static final class TooManyDeadLetters extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyDeadLetters(Throwable last) {
            super("More than " + MOST_PER_MINUTE + " records a minute cannot be read; the last because of", last);
        }
    }

    /** Counts a record that is set aside; throws {@link TooManyDeadLetters} if that is one too many. */
    void count(long now, Exception cause) {
        if (now - minuteBegan >= MINUTE_MILLIS) {
            minuteBegan = now;
            inThisMinute = 0;
        }
        if (++inThisMinute > MOST_PER_MINUTE) {
            throw new TooManyDeadLetters(cause);
        }
        LOG.warnf("A record cannot be read and was set aside: %s", cause.getMessage());
    }
}
