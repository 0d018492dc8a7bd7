// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Lookup;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import java.util.List;
import java.util.UUID;

/**
 * Opening the way is linking an account that exists nowhere else: there is nothing to look up and nothing to prove. What a person
 * calls it is only for themselves to recognise.
 */
final class OpenedWay implements HandleProof {

    /** What stands where people call it nothing. */
    private static final String ANY_SOURCE = "*";

    @Override
    public boolean needsHandle() {
        return false;
    }

    @Override
    public Lookup find(String handle) {
        return new Lookup.Found(
                new ExternalAccount(UUID.randomUUID().toString(), handle.isEmpty() ? ANY_SOURCE : handle));
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Shown(AccountProof.ACCOUNT_PROOF_OPENED);
    }

    @Override
    public boolean shows(ExternalAccount account, String code) {
        return false;
    }
}
