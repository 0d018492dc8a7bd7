// SPDX-License-Identifier: Apache-2.0
package io.clout.common.accounts;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import java.time.Instant;

/**
 * Applies what {@code accounts.v1} says to a service's own store. A service that sets {@code clout.accounts.enabled=true} has one such
 * bean. Its methods block on a worker thread, run one after the other, and must tolerate repetition: a record comes again after a restart
 * and after a failure. An exception means "not now"; the record is tried again until it succeeds.
 */
public interface AccountsListener {
    /**
     * Applies the full state of a person's accounts. What the record does not list must be removed; a version that is not newer than the
     * known one changes nothing.
     *
     * @param offset of the record in its partition
     * @param publishedAt when profile published it
     */
    void changed(AccountsChanged accounts, long offset, Instant publishedAt);

    /** Removes everything of a person. That it is done is answered in the name of {@link #store()}. */
    void erased(String personId, long offset);

    /** Which store this is on the receipt of an erased person. */
    ErasureStore store();
}
