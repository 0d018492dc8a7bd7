// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.AccountSync;
import java.time.Instant;
import java.util.Optional;

/**
 * How a linked account is doing.
 *
 * @param lastSyncedAt the last successful reading; absent before the first
 * @param nextSyncAt the next planned reading; absent where nothing is polled
 * @param problem what went wrong last, as a code; absent when all is well
 */
public record AccountState(
        String accountId, Optional<Instant> lastSyncedAt, Optional<Instant> nextSyncAt, Optional<String> problem) {

    static AccountState of(AccountSync sync) {
        return new AccountState(
                sync.getAccountId(),
                sync.hasLastSyncedAt() ? Optional.of(ProtoJson.instant(sync.getLastSyncedAt())) : Optional.empty(),
                sync.hasNextSyncAt() ? Optional.of(ProtoJson.instant(sync.getNextSyncAt())) : Optional.empty(),
                sync.hasProblem() ? Optional.of(sync.getProblem()) : Optional.empty());
    }
}
