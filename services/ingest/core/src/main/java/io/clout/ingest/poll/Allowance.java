// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import java.time.Instant;

/** What may be asked of a network today, by all replicas together. */
public interface Allowance {

    /**
     * Takes units of the day's budget.
     *
     * @throws NetworkFailure {@code BUDGET_USED_UP} if they are not left, {@code RATE_LIMITED} during a pause; nothing is taken then
     */
    void take(long units) throws NetworkFailure;

    /** Gives units back that were not used after all. */
    void giveBack(long units);

    /** Forgets past days. */
    void tidy();

    /** Has everybody wait. */
    void pauseUntil(Instant moment);
}
