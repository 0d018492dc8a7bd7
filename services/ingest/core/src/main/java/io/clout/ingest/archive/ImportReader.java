// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.common.postgres.Database;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.IngestConfig;
import io.clout.ingest.network.Networks;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.ingest.publish.FallenTotal;
import io.clout.ingest.publish.SignalPublisher;
import io.clout.proto.signal.v1.SignalKind;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Turns kept chunks into signals, one transaction a chunk: the signals go out, the progress moves and the chunk is deleted, or none
 * of it. Whatever dies in between, the next reader goes on at the first chunk that is left.
 */
@ApplicationScoped
public class ImportReader {

    /** A chunk takes milliseconds; this long after a crash another reader goes on. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** Chunks that one import is read before it is another one's turn; about a second. */
    private static final int TURN = 64;

    /** So often is an import begun that then fails without a chunk being read; after that it is given up. */
    private static final int MAX_ATTEMPTS = 10;

    private static final Logger LOG = Logger.getLogger(ImportReader.class);

    private final Networks networks;
    private final Semaphore free;
    private final Database database;
    private final AccountRepository accounts;
    private final ImportRepository imports;
    private final ImportQuestions questions;
    private final SignalPublisher publisher;
    private final Clock clock;

    ImportReader(
            Networks networks,
            IngestConfig config,
            Database database,
            AccountRepository accounts,
            ImportRepository imports,
            ImportQuestions questions,
            SignalPublisher publisher,
            Clock clock) {
        this.networks = networks;
        this.free = new Semaphore(config.importReaders());
        this.database = database;
        this.accounts = accounts;
        this.imports = imports;
        this.questions = questions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Gives each import that waits a reader while there are free ones. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void startReaders() {
        while (free.tryAcquire()) {
            Optional<OpenImport> next;
            try {
                next = claim();
            } catch (RuntimeException e) {
                free.release();
                throw e;
            }
            if (next.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual().name("import-reader").start(() -> readInTurns(next));
        }
    }

    /** An import that cannot be read holds up no other: it comes again when its lease has ended, until it is given up. */
    private void readInTurns(Optional<OpenImport> first) {
        try {
            for (Optional<OpenImport> next = first; next.isPresent(); next = claim()) {
                try {
                    readTurn(next.get());
                } catch (RuntimeException e) {
                    LOG.errorf(e, "Import %s cannot be read now", next.get().id());
                }
            }
        } finally {
            free.release();
        }
    }

    /** Reads all imports that wait; ends at the first that cannot be read. */
    public void readAll() {
        for (Optional<OpenImport> next = claim(); next.isPresent(); next = claim()) {
            readTurn(next.get());
        }
    }

    private Optional<OpenImport> claim() {
        Instant now = clock.instant();
        return imports.claim(now, now.plus(LEASE), networks.names());
    }

    /** A long import gives way after a while, so that a short one need not wait for its end. */
    private void readTurn(OpenImport open) {
        if (open.attempts() > MAX_ATTEMPTS) {
            imports.giveUp(open.id(), ArchiveProblem.COULD_NOT_IMPORT.code(), clock.instant());
            return;
        }
        for (int chunks = 0; chunks < TURN; chunks++) {
            if (!readNext(open)) {
                return;
            }
        }
        imports.giveWay(open.id());
    }

    /** Publishes one chunk; returns false when there is nothing left to do. */
    boolean readNext(OpenImport open) {
        return database.inTransaction(transaction -> {
            Optional<LinkedAccount> account = accounts.lock(transaction, open.accountId());
            if (account.isEmpty()) {
                return false; // unlinked meanwhile; the import went with the account
            }
            Optional<Chunk> chunk = imports.takeChunk(transaction, open.id());
            if (chunk.isPresent()) {
                publish(transaction, open, account.get(), chunk.get());
            } else {
                finish(transaction, open, account.get());
            }
            return chunk.isPresent();
        });
    }

    private void publish(SqlConnection transaction, OpenImport open, LinkedAccount account, Chunk chunk) {
        List<ReceivedPart> parts = parts(transaction, open);
        if (!(parts.get(chunk.part() - 1).use() instanceof FileUse.Entries entries)) {
            throw new IllegalStateException("Part " + chunk.part() + " of import " + open.id() + " has no entries");
        }
        List<Observation> observations = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        long number = chunk.firstEntry();
        var list = chunk.entries();
        for (var entry : list) {
            var reading = EntryReading.of(entries.mapping(), entry, account.external(), clock.instant());
            observations.addAll(reading.observed());
            subjects.addAll(reading.subjects());
            for (SkipReason reason : reading.skipped()) {
                imports.skip(transaction, open.id(), chunk.part(), reason, number);
            }
            number++;
        }
        int signals = publisher.publish(transaction, account, observations, subjects, open.asOf());
        imports.countRead(transaction, open.id(), chunk.part(), list.size());
        imports.advance(transaction, open.id(), signals, clock.instant().plus(LEASE));
    }

    private void finish(SqlConnection transaction, OpenImport open, LinkedAccount account) {
        Instant now = clock.instant();
        if (imports.finish(transaction, open.id(), now)) {
            List<AccountTotal> totals = totals(parts(transaction, open));
            List<FallenTotal> fallen = publisher.fallen(transaction, account, totals, open.asOf());
            questions.ask(transaction, open, fallen);
            List<Observation> believed = totals.stream()
                    .filter(total ->
                            fallen.stream().noneMatch(fall -> fall.now().equals(total)))
                    .<Observation>map(total -> total)
                    .toList();
            int signals = publisher.publish(transaction, account, believed, open.asOf());
            imports.advance(transaction, open.id(), signals, now);
        }
    }

    private List<ReceivedPart> parts(SqlConnection transaction, OpenImport open) {
        ArchiveFormat format = networks.of(open.network())
                .archive()
                .orElseThrow(() -> new IllegalStateException(open.network() + " gives no exports"));
        return imports.parts(transaction, open.id(), format);
    }

    /** What was counted, over all files of a kind; nothing of a kind that could not be read to its end. */
    static List<AccountTotal> totals(List<ReceivedPart> parts) {
        Map<SignalKind, Long> totals = new EnumMap<>(SignalKind.class);
        Set<SignalKind> unknown = new HashSet<>();
        for (ReceivedPart part : parts) {
            if (part.use() instanceof FileUse.Count(var _, SignalKind kind, var _)) {
                totals.merge(kind, part.entries(), Long::sum);
                if (!part.isWhole()) {
                    unknown.add(kind);
                }
            }
        }
        totals.keySet().removeAll(unknown);
        return totals.entrySet().stream()
                .map(total -> new AccountTotal(total.getKey(), total.getValue()))
                .toList();
    }
}
