// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.NetworkFailure;
import io.clout.proto.account.v1.Account;
import java.util.List;

/** Linking by a handle, on networks that let anybody read: find the account, then show that it is the person's. */
public interface HandleProof {

    /**
     * Looks an account up. That there is none may also be told by a {@link NetworkFailure} of the kind {@code NOT_THERE}.
     *
     * @param handle as people write it, without blanks around it; may have "@" in front or be the address of the profile page
     */
    Lookup find(String handle) throws NetworkFailure;

    /**
     * How the person can show that an account is theirs.
     *
     * @param linked the person's other accounts, on all networks, already proven
     */
    Evidence evidence(ExternalAccount account, List<Account> linked) throws NetworkFailure;

    /** Whether the code is in its place; bypasses our caches. Only asked after {@link Evidence.Code}. */
    boolean shows(ExternalAccount account, String code) throws NetworkFailure;
}
