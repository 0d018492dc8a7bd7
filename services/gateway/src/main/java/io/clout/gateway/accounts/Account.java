// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.AccountSync;
import java.time.Instant;
import java.util.Optional;

/**
 * One identity on one network, linked by the caller.
 *
 * @param id names this link; unlinking and linking again makes a new one
 * @param externalId the network's own id of the account
 * @param handle the name people know the account by, without "@"
 * @param lastSyncedAt the last successful reading; absent before the first, and while the network's service is away
 * @param nextSyncAt the next planned reading; absent where nothing is polled
 * @param problem what went wrong last, as a code; absent when all is well
 */
public record Account(
        String id,
        String network,
        String externalId,
        String handle,
        Proof proof,
        Instant linkedAt,
        Optional<Instant> lastSyncedAt,
        Optional<Instant> nextSyncAt,
        Optional<String> problem) {

    /** How ownership was shown. */
    public enum Proof {
        /** By signing in at the network. */
        OAUTH,
        /** By the export that the network gives only to the account's owner. */
        ARCHIVE
    }

    /** @param sync how the account is doing, as far as its network's service says */
    static Account of(io.clout.proto.account.v1.Account account, Optional<AccountSync> sync) {
        return new Account(
                account.getAccountId(),
                Connectors.nameOf(account.getNetwork()),
                account.getExternalId(),
                account.getHandle(),
                account.getProof() == io.clout.proto.account.v1.AccountProof.ACCOUNT_PROOF_OAUTH
                        ? Proof.OAUTH
                        : Proof.ARCHIVE,
                ProtoJson.instant(account.getLinkedAt()),
                sync.filter(AccountSync::hasLastSyncedAt).map(known -> ProtoJson.instant(known.getLastSyncedAt())),
                sync.filter(AccountSync::hasNextSyncAt).map(known -> ProtoJson.instant(known.getNextSyncAt())),
                sync.filter(AccountSync::hasProblem).map(AccountSync::getProblem));
    }
}
