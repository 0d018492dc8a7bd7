// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import static io.clout.ingest.Database.run;

import io.clout.ingest.Database;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.publish.Timestamps;
import io.clout.proto.account.v1.AccountSync;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps when each account is read, and shares the accounts that are due among replicas by leases. */
@ApplicationScoped
public class SyncRepository {

    private static final String CLAIM = """
            update account set leased_until = $2 where id in (
              select id from account where next_sync_at <= $1 and leased_until <= $1
              order by next_sync_at limit $3 for update skip locked)
            returning id, person_id, external_id, handle, cursor
            """;
    private static final String READ_NOW = """
            update account set next_sync_at = $2, problem = null, failures = 0 where id = $1
            and (next_sync_at is not null or exists (select from token where account_id = $1))
            """;
    private static final String MOVE_ON = "update account set cursor = $2, leased_until = $3 where id = $1";
    private static final String SUCCEEDED = """
            update account set last_synced_at = $2, next_sync_at = $3, problem = null, failures = 0, leased_until = '-infinity'
            where id = $1
            """;
    private static final String FAILED = """
            update account set problem = $2, next_sync_at = $3, failures = failures + 1, leased_until = '-infinity'
            where id = $1
            """;
    private static final String OF_PERSON =
            "select id, last_synced_at, next_sync_at, problem from account where person_id = $1 order by linked_at";

    private final Database database;

    SyncRepository(Database database) {
        this.database = database;
    }

    /** Has the account read as soon as possible, if it is one that is read by API. */
    public void readNow(SqlConnection transaction, String accountId, Instant now) {
        run(transaction, READ_NOW, accountId, utc(now));
    }

    /** Takes accounts that are due; nobody else gets them before the lease ends. */
    List<LinkedAccount> claim(Instant now, Instant leasedUntil, int limit) {
        List<LinkedAccount> claimed = new ArrayList<>();
        database.run(CLAIM, utc(now), utc(leasedUntil), limit)
                .forEach(row -> claimed.add(AccountRepository.account(row)));
        return claimed;
    }

    void moveOn(SqlConnection transaction, String accountId, String cursor, Instant leasedUntil) {
        run(transaction, MOVE_ON, accountId, cursor, utc(leasedUntil));
    }

    void succeeded(String accountId, Instant now, Instant next) {
        database.run(SUCCEEDED, accountId, utc(now), utc(next));
    }

    /**
     * @param next empty if the account is not to be read before the person does something
     */
    void failed(String accountId, NetworkFailure.Kind problem, Optional<Instant> next) {
        database.run(
                FAILED, accountId, problem.code(), next.map(SyncRepository::utc).orElse(null));
    }

    /** Failures in a row so far. */
    int failures(String accountId) {
        return Database.first(database.run("select failures from account where id = $1", accountId))
                .map(row -> row.getInteger(0))
                .orElse(0);
    }

    /** How the accounts of a person are doing. */
    public List<AccountSync> syncs(String personId) {
        List<AccountSync> syncs = new ArrayList<>();
        database.run(OF_PERSON, personId).forEach(row -> syncs.add(sync(row)));
        return syncs;
    }

    private static AccountSync sync(Row row) {
        var sync = AccountSync.newBuilder().setAccountId(row.getString("id"));
        Optional.ofNullable(row.getOffsetDateTime("last_synced_at"))
                .ifPresent(at -> sync.setLastSyncedAt(Timestamps.of(at.toInstant())));
        Optional.ofNullable(row.getOffsetDateTime("next_sync_at"))
                .ifPresent(at -> sync.setNextSyncAt(Timestamps.of(at.toInstant())));
        Optional.ofNullable(row.getString("problem")).ifPresent(sync::setProblem);
        return sync.build();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
