// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import static io.clout.common.postgres.Database.run;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworksConfig;
import io.clout.ingest.http.PollConfig;
import io.clout.ingest.network.Page;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps when each account is read, and shares the accounts that are due among replicas by leases. */
@ApplicationScoped
public class SyncRepository {

    private static final String DUE = """
            select distinct network from account where network = any($2) and next_sync_at <= $1 and leased_until <= $1
            """;
    private static final String CLAIM = """
            update account set leased_until = $2 where id in (
              select id from account where network = $4 and next_sync_at <= $1 and leased_until <= $1
              order by next_sync_at limit $3 for update skip locked)
            returning id, person_id, network, external_id, handle, cursor
            """;
    private static final String MOVE_ON = """
            update account set cursor = $2, leased_until = $3, failures = 0,
            missed = case when jsonb_array_length(missed) < 200 then missed || $4 else missed end
            where id = $1
            """;
    private static final String SUCCEEDED = """
            update account set last_synced_at = $2, problem = null, failures = 0, leased_until = '-infinity',
            not_measured = missed, missed = '[]',
            next_sync_at = case when touched_at >= $5 then least($3, $4::timestamptz) else $3 end
            where id = $1
            """;
    private static final String GOES_ON = """
            update account set problem = null, next_sync_at = $2, leased_until = '-infinity' where id = $1
            """;
    private static final String FAILED = """
            update account set problem = $2, next_sync_at = $3, failures = failures + 1, leased_until = '-infinity'
            where id = $1
            """;
    private static final String TOUCH = """
            update account set touched_at = $2,
            next_sync_at = least(next_sync_at, greatest($3, last_synced_at + make_interval(secs => $4)))
            where network = $5 and external_id = any($1) and next_sync_at is not null and failures = 0
            """;

    private static final String READABLE =
            "select external_id from account where network = $1 and next_sync_at is not null";
    private static final String OF_PERSON = """
            select id, network, last_synced_at, next_sync_at, problem, not_measured, sign_in_by from account where person_id = $1 order by linked_at
            """;

    private final Database database;
    private final NetworksConfig settings;

    SyncRepository(Database database, NetworksConfig settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Those of the given networks that have accounts which are due. */
    List<Network> due(Instant now, String... networks) {
        List<Network> due = new ArrayList<>();
        database.run(DUE, utc(now), networks).forEach(row -> due.add(NetworkName.parse(row.getString(0))));
        return due;
    }

    /** Takes accounts of a network that are due; nobody else gets them before the lease ends. */
    List<LinkedAccount> claim(Network network, Instant now, Instant leasedUntil, int limit) {
        List<LinkedAccount> claimed = new ArrayList<>();
        database.run(CLAIM, utc(now), utc(leasedUntil), limit, NetworkName.of(network))
                .forEach(row -> claimed.add(AccountRepository.account(row)));
        return claimed;
    }

    void moveOn(SqlConnection transaction, String accountId, Page page, Instant leasedUntil) {
        run(transaction, MOVE_ON, accountId, page.cursor(), utc(leasedUntil), Missed.json(page.notMeasured()));
    }

    /** So much was there that the reading goes on later; it is not over yet. */
    void goesOn(String accountId, Instant next) {
        database.run(GOES_ON, accountId, utc(next));
    }

    /**
     * @param startedAt when the reading began; what the network told of later may not be in it
     * @param next when to read again
     * @param soon the same if there was such news
     */
    void succeeded(String accountId, Instant startedAt, Instant now, Instant next, Instant soon) {
        database.run(SUCCEEDED, accountId, utc(now), utc(next), utc(soon), utc(startedAt));
    }

    /** The network's ids of all accounts there that are read by API. */
    public Set<String> readable(Network network) {
        Set<String> ids = new HashSet<>();
        database.run(READABLE, NetworkName.of(network)).forEach(row -> ids.add(row.getString(0)));
        return ids;
    }

    /**
     * Has accounts read soon because the network said that something happened there, if they are read by API. It is only a hint: what
     * happened is what the reading finds. An account whose last reading failed keeps waiting.
     *
     * @param externalIds as the network knows them
     */
    public void readSoon(Network network, Collection<String> externalIds, Instant now) {
        PollConfig config = settings.of(network).poll();
        database.run(
                TOUCH,
                externalIds.toArray(String[]::new),
                utc(now),
                utc(now.plus(config.settling())),
                (double) config.liveInterval().toSeconds(),
                NetworkName.of(network));
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

    /** How the accounts of a person are doing, by network. */
    public Map<Network, List<AccountSync>> syncs(String personId) {
        Map<Network, List<AccountSync>> syncs = new EnumMap<>(Network.class);
        for (Row row : database.run(OF_PERSON, personId)) {
            Network network = NetworkName.parse(row.getString("network"));
            syncs.computeIfAbsent(network, _ -> new ArrayList<>()).add(sync(row));
        }
        return syncs;
    }

    private static AccountSync sync(Row row) {
        var sync = AccountSync.newBuilder().setAccountId(row.getString("id"));
        Optional.ofNullable(row.getOffsetDateTime("last_synced_at"))
                .ifPresent(at -> sync.setLastSyncedAt(Timestamps.of(at.toInstant())));
        Optional.ofNullable(row.getOffsetDateTime("next_sync_at"))
                .ifPresent(at -> sync.setNextSyncAt(Timestamps.of(at.toInstant())));
        Optional.ofNullable(row.getString("problem")).ifPresent(sync::setProblem);
        Optional.ofNullable(row.getOffsetDateTime("sign_in_by"))
                .ifPresent(at -> sync.setSignInBy(Timestamps.of(at.toInstant())));
        return sync.addAllNotMeasured(Missed.signals(row.getJsonArray("not_measured")))
                .build();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
