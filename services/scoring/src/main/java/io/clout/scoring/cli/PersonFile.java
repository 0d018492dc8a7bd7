// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import io.clout.scoring.signal.PersonState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lines of one person say, in whatever order they stand: named increments count once, and the totals of a post become the
 * increments between them. That is what ingestion does with its database before signals reach the service.
 */
final class PersonFile {
    private final PersonState state = new PersonState();
    private final Map<AccountKind, Set<String>> countedIds = new HashMap<>(0);
    private final Map<Post, TreeMap<Long, Total>> totals = new HashMap<>(0);

    private record AccountKind(AccountState account, Kind kind) {}

    private record Post(AccountState account, Kind kind, String content) {}

    /** A total of a post, and when it was looked at. */
    private record Total(double value, long observedAt) {
        static final Total NONE = new Total(0, Long.MIN_VALUE);

        /** The one that holds of two for the same instant, whichever came first. */
        boolean holdsAgainst(Total other) {
            return observedAt != other.observedAt ? observedAt > other.observedAt : value > other.value;
        }
    }

    PersonState state() {
        return state;
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if its value is too large
     */
    void add(ScorableLine line) {
        AccountState account = account(line);
        String content = line.content();
        if (line.kind().measure() == Measure.FLOW && line.measure() == Measure.TOTAL && content != null) {
            addTotal(account, content, line);
        } else if (line.id() == null
                || countedIds
                        .computeIfAbsent(new AccountKind(account, line.kind()), key -> new HashSet<>())
                        .add(line.id())) {
            account.observe(
                    line.kind(),
                    line.value(),
                    line.occurredAt(),
                    line.observedAt(),
                    line.actor(),
                    line.actorDailyReactions());
        }
    }

    /** Between the totals before and after it, a total adds its difference to the former and takes it from the latter. */
    private void addTotal(AccountState account, String content, ScorableLine line) {
        TreeMap<Long, Total> known =
                totals.computeIfAbsent(new Post(account, line.kind(), content), key -> new TreeMap<>());
        Total total = new Total(line.value(), line.observedAt());
        Map.Entry<Long, Total> before = known.floorEntry(line.occurredAt());
        if (before != null && before.getKey() == line.occurredAt() && !total.holdsAgainst(before.getValue())) {
            return;
        }
        double increment = line.value() - (before == null ? Total.NONE : before.getValue()).value();
        account.observe(line.kind(), increment, line.occurredAt(), line.occurredAt());
        Map.Entry<Long, Total> after = known.higherEntry(line.occurredAt());
        if (after != null) {
            account.observe(line.kind(), -increment, after.getKey(), after.getKey());
        }
        known.put(line.occurredAt(), total);
    }

    private AccountState account(ScorableLine line) {
        for (AccountState account : state.accounts()) {
            if (account.accountId().equals(line.account()) && account.network() == line.network()) {
                return account;
            }
        }
        return state.add(new AccountState(line.account(), line.network()));
    }
}
