// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.ingest.archive.ReceivedPart.Break;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.signal.v1.Network;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps imports, from the first byte of the upload to the report that stays. */
@ApplicationScoped
public class ImportRepository {

    private static final String START = """
        insert into import (id, person_id, network, state, as_of, started_at, leased_until)
        values ($1, $2, $5, 'RECEIVING', $3, $3, $4)
        """;
    private static final String KEEP = """
        insert into import_chunk (import_id, part, first_entry, bytes)
        select id, $2, $3, $4 from import where id = $1 and state = 'RECEIVING'
        """;
    private static final String RECEIVED = """
        update import set state = 'READING', account_id = $2, as_of = $3, leased_until = '-infinity'
        where id = $1 and state = 'RECEIVING'
        """;
    private static final String ADD_PART =
            "insert into import_part (import_id, part, name, path, total, read) values ($1, $2, $3, $4, $5, $6)";
    private static final String SKIP = """
        insert into import_skip (import_id, part, reason, count, first_entry) values ($1, $2, $3, $5, $4)
        on conflict (import_id, part, reason) do update set count = import_skip.count + excluded.count
        """;
    private static final String FAIL = """
        with failed as (
          update import set state = 'FAILED', problem = $2, problem_detail = $3, ended_at = $4
          where id = $1 and state = 'RECEIVING' returning id)
        delete from import_chunk where import_id in (select id from failed)
        """;
    private static final String FAIL_ABANDONED = """
        with failed as (
          update import set state = 'FAILED', problem = $1, ended_at = $2
          where state = 'RECEIVING' and leased_until <= $2 returning id)
        delete from import_chunk where import_id in (select id from failed)
        """;
    private static final String GIVE_UP = """
        with failed as (
          update import set state = 'FAILED', problem = $2, ended_at = $3 where id = $1 and state = 'READING' returning id)
        delete from import_chunk where import_id in (select id from failed)
        """;
    /** The person whose turn was longest ago comes first, however many imports each has. */
    private static final String CLAIM = """
        update import set leased_until = $2, turn_at = $1, attempts = attempts + 1 where id = (
          select id from import waiting
          where state = 'READING' and leased_until <= $1 and network = any($3)
          order by (select max(turn_at) from import own where own.person_id = waiting.person_id), turn_at, started_at
          limit 1 for update skip locked)
        returning id, network, account_id, as_of, attempts
        """;

    private static final String GIVE_WAY =
            "update import set leased_until = '-infinity' where id = $1 and state = 'READING'";
    private static final String TAKE_CHUNK = """
        delete from import_chunk where (import_id, part, first_entry) = (
          select import_id, part, first_entry from import_chunk where import_id = $1
          order by part, first_entry limit 1)
        returning part, first_entry, bytes
        """;
    private static final String ADVANCE =
            "update import set signals = signals + $2, leased_until = $3, attempts = 0 where id = $1";
    private static final String COUNT_READ =
            "update import_part set read = read + $3 where import_id = $1 and part = $2";
    private static final String FINISH =
            "update import set state = 'DONE', ended_at = $2 where id = $1 and state = 'READING'";
    private static final String PARTS = """
        select part, name, path, total, reason, first_entry, count
        from import_part left join import_skip using (import_id, part) where import_id = $1 order by part
        """;

    private final Database database;

    ImportRepository(Database database) {
        this.database = database;
    }

    void start(UUID id, String personId, Network network, Instant now, Instant leasedUntil) {
        database.run(START, id, personId, utc(now), utc(leasedUntil), NetworkName.of(network));
    }

    /** Keeps a chunk of an upload; not if the person has been erased meanwhile. */
    void keep(UUID id, Chunk chunk) {
        int kept = database.run(KEEP, id, chunk.part(), chunk.firstEntry(), Buffer.buffer(chunk.bytes()))
                .rowCount();
        if (kept == 0) {
            throw new IllegalStateException("Import " + id + " is no longer being received");
        }
    }

    /** The upload is complete and the account linked: reading can begin. */
    void received(SqlConnection transaction, UUID id, String accountId, ReceivedArchive archive, Instant asOf) {
        run(transaction, RECEIVED, id, accountId, utc(asOf));
        for (ReceivedPart part : archive.parts()) {
            // What is only counted has been read by arriving.
            long read = part.use() instanceof FileUse.Count ? part.entries() : 0;
            run(transaction, ADD_PART, id, part.number(), part.name(), part.path(), part.entries(), read);
            for (Break broken : part.breaks()) {
                run(transaction, SKIP, id, part.number(), broken.reason().code(), broken.entry(), broken.count());
            }
        }
    }

    /**
     * Ends an upload that cannot be used.
     *
     * @param detail where the reason was found, in the words of the export; empty if there is no such place
     */
    void fail(UUID id, String problem, String detail, Instant now) {
        database.run(FAIL, id, problem, detail, utc(now));
    }

    /** Ends an import that arrived but cannot be read. What was published of it stays. */
    void giveUp(UUID id, String problem, Instant now) {
        database.run(GIVE_UP, id, problem, utc(now));
    }

    /** Fails uploads whose service died. */
    public void failAbandoned(Instant now) {
        database.run(FAIL_ABANDONED, ArchiveProblem.UPLOAD_INTERRUPTED.code(), utc(now));
    }

    /** Lets others read before this import is read on. */
    void giveWay(UUID id) {
        database.run(GIVE_WAY, id);
    }

    /** Takes the import whose turn it is, if one waits; nobody else gets it before the lease ends. */
    Optional<OpenImport> claim(Instant now, Instant leasedUntil, String... networks) {
        return first(database.run(CLAIM, utc(now), utc(leasedUntil), networks))
                .map(row -> new OpenImport(
                        row.getUUID("id"),
                        NetworkName.parse(row.getString("network")),
                        row.getString("account_id"),
                        row.getOffsetDateTime("as_of").toInstant(),
                        row.getInteger("attempts")));
    }

    /** Takes the next chunk out; it comes back if the transaction does not commit. */
    Optional<Chunk> takeChunk(SqlConnection transaction, UUID id) {
        return first(run(transaction, TAKE_CHUNK, id))
                .map(row -> new Chunk(
                        row.getInteger("part"),
                        row.getLong("first_entry"),
                        row.getBuffer("bytes").getBytes()));
    }

    void advance(SqlConnection transaction, UUID id, int signals, Instant leasedUntil) {
        run(transaction, ADVANCE, id, (long) signals, utc(leasedUntil));
    }

    void countRead(SqlConnection transaction, UUID id, int part, int entries) {
        run(transaction, COUNT_READ, id, part, (long) entries);
    }

    void skip(SqlConnection transaction, UUID id, int part, SkipReason reason, long entry) {
        run(transaction, SKIP, id, part, reason.code(), entry, 1L);
    }

    /** Ends the import; returns false if it has ended already. */
    boolean finish(SqlConnection transaction, UUID id, Instant now) {
        return run(transaction, FINISH, id, utc(now)).rowCount() == 1;
    }

    /** The files of an export, as they arrived. */
    List<ReceivedPart> parts(SqlConnection transaction, UUID id, ArchiveFormat format) {
        Map<Integer, ReceivedPart> parts = new TreeMap<>();
        for (Row row : run(transaction, PARTS, id)) {
            ReceivedPart part = parts.computeIfAbsent(row.getInteger("part"), number -> part(number, row, format));
            if (row.getString("reason") != null) {
                part.breaks()
                        .add(new Break(
                                SkipReason.of(row.getString("reason")),
                                row.getLong("first_entry"),
                                row.getLong("count")));
            }
        }
        return List.copyOf(parts.values());
    }

    private static ReceivedPart part(int number, Row row, ArchiveFormat format) {
        String path = row.getString("path");
        return new ReceivedPart(
                number, row.getString("name"), path, format.use(path), row.getLong("total"), new ArrayList<>());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
