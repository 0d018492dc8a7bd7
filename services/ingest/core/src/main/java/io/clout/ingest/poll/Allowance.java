// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import java.time.Instant;

/** What may be asked of a network today, by all replicas together. */
public interface Allowance {

    /**
     * Takes units of the day's budget.
     *
     * @throws NetworkFailure {@code BUDGET_USED_UP} if they are not left; nothing is taken then
     */
    void take(long units) throws NetworkFailure;

    /**
     * Returns unless a host asked for patience.
     *
     * @throws NetworkFailure {@code RATE_LIMITED} if it did
     */
    void heed(String host) throws NetworkFailure;

    /** Gives units back that were not used after all. */
    void giveBack(long units);

    /** Forgets past days. */
    void tidy();

    /** Has everybody wait who asks a host. */
    void pause(String host, Instant until);
}
