// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.postgres.Database;
import io.clout.common.signal.OpenLineRules;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.publish.ActorHash;
import io.clout.ingest.publish.ActorHashes;
import io.clout.ingest.publish.SignalPublisher;
import io.clout.proto.signal.v1.ImportSignalsResponse;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.OpenedWay;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Takes lines in: those about one person in one transaction, together with the batch of signals they become. What was in an earlier
 * piece, or is there twice, counts once.
 */
@ApplicationScoped
class SignalImport {

    /** Ways on one page. */
    private static final int MAX_OPENED = 1_000;

    private final Database database;
    private final AccountRepository accounts;
    private final FactRepository facts;
    private final SignalPublisher publisher;
    private final ActorHash hash;
    private final Clock clock;

    SignalImport(
            Database database,
            AccountRepository accounts,
            FactRepository facts,
            SignalPublisher publisher,
            ActorHashes hashes,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.facts = facts;
        this.publisher = publisher;
        this.hash = hashes.of(Network.NETWORK_OTHER);
        this.clock = clock;
    }

    /** Ends a transaction that shall leave nothing, and says what it would have done. */
    private static final class DryRun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long taken;

        DryRun(long taken) {
            super(null, null, false, false);
            this.taken = taken;
        }
    }

    /**
     * What became of each line.
     *
     * @param source the one that the sender may speak for; empty if any
     * @param isDryRun whether only to say it
     */
    ImportSignalsResponse take(List<ImportedSignal> lines, Optional<String> source, boolean isDryRun) {
        var now = clock.instant();
        var answer = ImportSignalsResponse.newBuilder();
        var byPerson = new LinkedHashMap<String, List<ImportedSignal>>();
        for (var line : lines) {
            OpenLineRules.refusal(line, now)
                    .or(() -> source.flatMap(own -> OpenLineRules.foreign(line, own)))
                    .ifPresentOrElse(
                            answer::addRejected,
                            () -> byPerson.computeIfAbsent(line.getPersonId(), _ -> new ArrayList<>())
                                    .add(line));
        }
        byPerson.forEach((personId, own) -> take(personId, own, now, isDryRun, answer));
        return answer.build();
    }

    /**
     * Who has opened the way.
     *
     * @param after the last person of the page before; empty at first
     */
    List<OpenedWay> opened(String after) {
        return accounts.ofNetwork(Network.NETWORK_OTHER, after, MAX_OPENED).stream()
                .map(account -> OpenedWay.newBuilder()
                        .setPersonId(account.personId())
                        .setName(account.external().handle())
                        .build())
                .toList();
    }

    private void take(
            String personId,
            List<ImportedSignal> lines,
            Instant now,
            boolean isDryRun,
            ImportSignalsResponse.Builder answer) {
        var taken = accounts.ofPerson(personId, Network.NETWORK_OTHER)
                .flatMap(account -> take(account, lines, now, isDryRun));
        if (taken.isEmpty()) {
            lines.forEach(line -> answer.addRejected(OpenLineRules.unknownPerson(line)));
            return;
        }
        answer.setAccepted(answer.getAccepted() + taken.get())
                .setRepeatedLines(answer.getRepeatedLines() + lines.size() - taken.get());
    }

    private Optional<Long> take(LinkedAccount account, List<ImportedSignal> lines, Instant now, boolean isDryRun) {
        try {
            return database.inTransaction(transaction -> accounts.lock(transaction, account.id())
                    .map(locked -> {
                        long taken = publish(transaction, locked, lines, now);
                        if (isDryRun) {
                            throw new DryRun(taken);
                        }
                        return taken;
                    }));
        } catch (DryRun e) {
            return Optional.of(e.taken);
        }
    }

    /** How many of the lines were new. */
    private long publish(SqlConnection transaction, LinkedAccount account, List<ImportedSignal> lines, Instant now) {
        var said = lines.stream().map(line -> Fact.of(line, hash)).toList();
        return publishHappened(transaction, account, said, now) + publishTotals(transaction, account, said);
    }

    private long publishHappened(SqlConnection transaction, LinkedAccount account, List<Fact> said, Instant now) {
        var happened = said.stream().filter(fact -> fact.asOf().isEmpty()).toList();
        var keys = happened.stream().map(Fact::key).toList();
        var known = new HashSet<>(facts.known(transaction, account.id(), keys));
        var fresh = happened.stream().filter(fact -> known.add(fact.key())).toList();
        var totals = facts.totals(
                transaction,
                account.id(),
                fresh.stream().flatMap(fact -> fact.stands().stream()).toList());
        List<Observation> onTop = new ArrayList<>();
        List<Fact.Stands> added = new ArrayList<>();
        for (Fact fact : fresh) {
            var total = fact.stands()
                    .flatMap(at -> Optional.ofNullable(totals.get(at.key())))
                    .filter(it -> counts(it, fact));
            if (total.isPresent()) {
                Observation named = fact.among(total.get().value());
                publisher.publish(
                        transaction, account, List.of(named), total.get().asOf());
                facts.remember(transaction, account.id(), fact.key());
            } else {
                onTop.add(fact.observation());
                fact.stands().ifPresent(added::add);
            }
        }
        publisher.publish(transaction, account, onTop, now);
        facts.add(transaction, account.id(), added);
        return fresh.size();
    }

    /** Whether a total that the source has told counts what happened before it. */
    private static boolean counts(FactRepository.Total total, Fact fact) {
        return fact.stands().map(at -> !at.at().isAfter(total.asOf())).orElse(false);
    }

    /** Each as of its own moment, oldest first; one that says nothing new becomes no signal. */
    private long publishTotals(SqlConnection transaction, LinkedAccount account, List<Fact> said) {
        return said.stream()
                .filter(fact -> fact.asOf().isPresent())
                .sorted(Comparator.comparing(fact -> fact.asOf().orElseThrow()))
                .filter(fact -> publisher.publish(
                                transaction,
                                account,
                                List.of(fact.observation()),
                                fact.asOf().orElseThrow())
                        > 0)
                .count();
    }
}
