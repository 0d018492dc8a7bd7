// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.AccountSync;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a linked account is doing.
 *
 * @param lastSyncedAt the last successful reading; absent before the first
 * @param nextSyncAt the next planned reading; absent where nothing is polled
 * @param problem what went wrong last, as a code; absent when all is well
 * @param notMeasured signals that the last reading could not measure
 * @param signInBy when the network ends the sign-in, and only the person can renew it; absent where it is renewed without them
 */
public record AccountState(
        String accountId,
        Optional<Instant> lastSyncedAt,
        Optional<Instant> nextSyncAt,
        Optional<String> problem,
        List<UnmeasuredSignal> notMeasured,
        Optional<Instant> signInBy) {

    static AccountState of(AccountSync sync) {
        return new AccountState(
                sync.getAccountId(),
                sync.hasLastSyncedAt() ? Optional.of(ProtoJson.instant(sync.getLastSyncedAt())) : Optional.empty(),
                sync.hasNextSyncAt() ? Optional.of(ProtoJson.instant(sync.getNextSyncAt())) : Optional.empty(),
                sync.hasProblem() ? Optional.of(sync.getProblem()) : Optional.empty(),
                UnmeasuredSignal.of(sync),
                sync.hasSignInBy() ? Optional.of(ProtoJson.instant(sync.getSignInBy())) : Optional.empty());
    }
}
