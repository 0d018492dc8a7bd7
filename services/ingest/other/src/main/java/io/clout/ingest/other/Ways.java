// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.signal.OpenLineRules;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.RejectedSignal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the way that a line goes among those that people have opened. Asks for each person and each account once. */
final class Ways {

    sealed interface Found {

        record Way(LinkedAccount account) implements Found {}

        record None(RejectedSignal why) implements Found {}
    }

    private final AccountRepository accounts;
    private final Map<String, List<LinkedAccount>> ofPeople = new HashMap<>();
    private final Map<String, List<LinkedAccount>> ofAccounts = new HashMap<>();

    Ways(AccountRepository accounts) {
        this.accounts = accounts;
    }

    Found of(ImportedSignal line) {
        return line.getPersonId().isBlank() ? byAccount(line) : byPerson(line);
    }

    private Found byPerson(ImportedSignal line) {
        List<LinkedAccount> open = ofPeople.computeIfAbsent(
                line.getPersonId(), person -> accounts.allOfPerson(person, Network.NETWORK_OTHER));
        if (open.isEmpty()) {
            return new Found.None(OpenLineRules.unknownPerson(line));
        }
        return best(open, line.getAccount())
                .<Found>map(Found.Way::new)
                .orElseGet(() -> new Found.None(OpenLineRules.notOpened(line)));
    }

    /** Only a way that names an account, and not just a source, says whose it is. */
    private Found byAccount(ImportedSignal line) {
        String account = line.getAccount();
        List<LinkedAccount> named = account.indexOf('/') < 0
                ? List.of()
                : ofAccounts.computeIfAbsent(
                        account,
                        name -> accounts.named(Network.NETWORK_OTHER, name, 2).stream()
                                .filter(way -> OpenedWay.isOfSource(way.external()))
                                .toList());
        return switch (named.size()) {
            case 0 -> new Found.None(OpenLineRules.unknownPerson(line));
            case 1 -> new Found.Way(named.getFirst());
            default -> new Found.None(OpenLineRules.ambiguous(line));
        };
    }

    /** The way of just that account, else of its source, else one that was opened for any source. */
    private static Optional<LinkedAccount> best(List<LinkedAccount> open, String account) {
        String source = OpenLineRules.source(account);
        return first(open, way -> isNamed(way, account))
                .or(() -> first(open, way -> isNamed(way, source)))
                .or(() -> account.equals(source) ? only(open, source) : Optional.empty())
                .or(() -> first(open, way -> !OpenedWay.isOfSource(way.external())));
    }

    /** Whether a program that speaks for a source may know of a way. */
    static boolean isOpenFor(LinkedAccount way, String source) {
        return !OpenedWay.isOfSource(way.external()) || isOf(way, source);
    }

    private static boolean isOf(LinkedAccount way, String source) {
        return OpenLineRules.source(way.external().handle()).equalsIgnoreCase(source);
    }

    private static boolean isNamed(LinkedAccount way, String name) {
        return OpenedWay.isOfSource(way.external()) && way.external().handle().equalsIgnoreCase(name);
    }

    /** A line that names no account is about the only one at the source. */
    private static Optional<LinkedAccount> only(List<LinkedAccount> open, String source) {
        List<LinkedAccount> there = open.stream()
                .filter(way -> OpenedWay.isOfSource(way.external()) && isOf(way, source))
                .toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private static Optional<LinkedAccount> first(List<LinkedAccount> open, Predicate<LinkedAccount> is) {
        return open.stream().filter(is).findFirst();
    }
}
