// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.time.Timestamps;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a record of {@code accounts.v1} says that perks need.
 *
 * @param oldestLink when the first of the accounts was linked; empty if none is
 * @param asOf when the record was published
 */
public record AccountFacts(
        String personId,
        long version,
        boolean consented,
        Set<Network> networks,
        Optional<Instant> oldestLink,
        Instant asOf) {

    public static AccountFacts of(AccountsChanged accounts, Instant publishedAt) {
        return new AccountFacts(
                accounts.getPersonId(),
                accounts.getVersion(),
                accounts.getConsented(),
                accounts.getAccountsList().stream().map(Account::getNetwork).collect(Collectors.toUnmodifiableSet()),
                accounts.getAccountsList().stream()
                        .map(account -> Timestamps.instant(account.getLinkedAt()))
                        .min(Comparator.naturalOrder()),
                publishedAt);
    }
}
