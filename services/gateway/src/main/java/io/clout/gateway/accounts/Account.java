// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.network.NetworkName;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.AccountProof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One identity on one network, linked by the caller.
 *
 * @param id names this link; unlinking and linking again makes a new one
 * @param externalId the network's own id of the account
 * @param handle the name people know the account by, without "@"
 * @param lastSyncedAt the last successful reading; absent before the first, and while the ingestion service is unavailable
 * @param nextSyncAt the next planned reading; absent where nothing is polled
 * @param problem what went wrong last, as a code; absent when all is well
 * @param notMeasured signals that the last reading could not measure; everything else was read
 * @param signInBy when the network ends the sign-in, and only the person can renew it; absent where it is renewed without them
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
        Optional<String> problem,
        List<UnmeasuredSignal> notMeasured,
        Optional<Instant> signInBy) {

    /** How ownership was shown. */
    public enum Proof {
        /** By signing in at the network. */
        OAUTH,
        /** By the export that the network gives only to the account's owner. */
        ARCHIVE,
        /** By a code where only the account's owner can write. */
        CODE,
        /** By a key that the network gives only to the account's owner. */
        KEY,
        /** By a public source that names it together with another proven account, or a site, of theirs. */
        REFERENCE,
        /** By an operator's review. */
        REVIEW,
        /** Nothing to prove: the person allowed the operator to send signals. */
        OPENED;

        static Proof of(AccountProof proof) {
            return switch (proof) {
                case ACCOUNT_PROOF_OAUTH -> OAUTH;
                case ACCOUNT_PROOF_ARCHIVE -> ARCHIVE;
                case ACCOUNT_PROOF_CODE -> CODE;
                case ACCOUNT_PROOF_KEY -> KEY;
                case ACCOUNT_PROOF_REFERENCE -> REFERENCE;
                case ACCOUNT_PROOF_REVIEW -> REVIEW;
                // An unknown proof claims nothing.
                case ACCOUNT_PROOF_OPENED, ACCOUNT_PROOF_UNSPECIFIED, UNRECOGNIZED -> OPENED;
            };
        }
    }

    /** @param sync its state; empty if the ingestion service does not answer */
    static Account of(io.clout.proto.account.v1.Account account, Optional<AccountState> sync) {
        return new Account(
                account.getAccountId(),
                NetworkName.of(account.getNetwork()),
                account.getExternalId(),
                account.getHandle(),
                Proof.of(account.getProof()),
                ProtoJson.instant(account.getLinkedAt()),
                sync.flatMap(AccountState::lastSyncedAt),
                sync.flatMap(AccountState::nextSyncAt),
                sync.flatMap(AccountState::problem),
                sync.map(AccountState::notMeasured).orElse(List.of()),
                sync.flatMap(AccountState::signInBy));
    }
}
