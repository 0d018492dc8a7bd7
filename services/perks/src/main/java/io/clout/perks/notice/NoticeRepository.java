// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.notice;

import static io.clout.common.postgres.Database.run;

import io.clout.perks.Columns;
import io.clout.proto.perk.v1.NoticeKind;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps notices for 90 days. */
@ApplicationScoped
public class NoticeRepository {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 100;

    private static final String NEWEST = """
            select id, kind, claim_id, at, read from notice where person_id = $1 and at <= $2 order by at desc, id desc limit $3
            """;

    /** A row of {@code notice}. */
    public record StoredNotice(long id, NoticeKind kind, UUID claimId, Instant at, boolean read) {}

    /**
     * Adds a notice.
     *
     * @param at from when it is shown
     */
    public void add(SqlClient client, String personId, UUID claimId, NoticeKind kind, Instant at) {
        run(
                client,
                "insert into notice (person_id, claim_id, kind, at) values ($1, $2, $3, $4)",
                personId,
                claimId,
                kind.name(),
                Columns.time(at));
    }

    /** The newest notices of a person, at most 100. */
    public List<StoredNotice> newest(SqlClient client, String personId, Instant now) {
        return StreamSupport.stream(
                        run(client, NEWEST, personId, Columns.time(now), MOST).spliterator(), false)
                .map(NoticeRepository::notice)
                .toList();
    }

    /** How many a person has not read. */
    public int unread(SqlClient client, String personId, Instant now) {
        return run(
                        client,
                        "select count(*) from notice where person_id = $1 and at <= $2 and not read",
                        personId,
                        Columns.time(now))
                .iterator()
                .next()
                .getLong(0)
                .intValue();
    }

    /** Marks as read what a person has seen, up to a notice. */
    public void read(SqlClient client, String personId, long until, Instant now) {
        run(
                client,
                "update notice set read = true where person_id = $1 and id <= $2 and at <= $3 and not read",
                personId,
                until,
                Columns.time(now));
    }

    /** Forgets what still lies ahead about a claim that its person no longer has. */
    public void withdraw(SqlClient client, UUID claimId, Instant now) {
        run(client, "delete from notice where claim_id = $1 and at > $2", claimId, Columns.time(now));
    }

    /** Removes everything of a person. */
    public void erase(SqlClient client, String personId) {
        run(client, "delete from notice where person_id = $1", personId);
    }

    /** Removes what is too old. */
    public void tidy(SqlClient client, Instant now) {
        run(client, "delete from notice where at < $1", Columns.time(now.minus(KEPT)));
    }

    private static StoredNotice notice(Row row) {
        return new StoredNotice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getUUID("claim_id"),
                Columns.instant(row, "at"),
                row.getBoolean("read"));
    }
}
