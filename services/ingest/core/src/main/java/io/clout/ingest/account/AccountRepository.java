// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Networks;
import io.clout.proto.account.v1.Account;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the linked accounts. Deleting one deletes its tokens, what was seen of it and its imports (by foreign keys). */
@ApplicationScoped
public class AccountRepository {

    private static final String COLUMNS = "id, person_id, network, external_id, handle, cursor";

    private static final String ADD = """
            insert into account (id, person_id, network, external_id, handle, proof, linked_at, next_sync_at)
            values ($1, $2, $3, $4, $5, $6, $7::timestamptz, case when $8 then $7 + interval '1 minute' end)
            on conflict (id) do update set handle = excluded.handle, proof = excluded.proof
            """;
    private static final String READ_NOW = """
            update account set next_sync_at = $2, problem = null, failures = 0 where id = $1
            and (next_sync_at is not null or exists (select from token where account_id = $1))
            """;
    private static final String OF_PERSON =
            "select " + COLUMNS + " from account where person_id = $1 and network = $2 order by linked_at limit 1";
    private static final String ALL_OF_PERSON =
            "select " + COLUMNS + " from account where person_id = $1 and network = $2 order by linked_at, id";
    private static final String NAMED = "select " + COLUMNS + """
             from account where network = $1 and lower(handle) = lower($2) order by linked_at limit $3
            """;
    private static final String OF_NETWORK = "select " + COLUMNS + """
             from account where network = $1 and person_id in (
              select person_id from account where network = $1 and person_id > $2
              group by person_id order by person_id limit $3
            ) order by person_id, linked_at, id
            """;
    private static final String CONFIRM = """
            update account set listed_version = $2, listed_offset = $3 where id = $1 and listed_version <= $2
            """;
    private static final String REMOVE_UNLISTED = """
            delete from account where person_id = $1 and listed_version between 1 and $2 - 1 and id <> all($3)
            """;
    private static final String REMOVE_ERASED =
            "delete from account where person_id = $1 and listed_offset between 0 and $2 - 1";
    private static final String REMOVE_NEVER_LISTED = "delete from account where listed_version = 0 and linked_at < $1";
    private static final String FORGET_UNSENT = """
            delete from outbox where topic = any($1) and message_key = $2
            and not exists (select from account where account.id = outbox.account_id)
            """;

    /** What goes with the account while it has not been sent. */
    private static final String[] SAID_BY_ACCOUNTS = {KafkaTopic.SIGNALS.name(), KafkaTopic.TOPIC_EVIDENCE.name()};

    private final Networks networks;
    private final Database database;

    AccountRepository(Networks networks, Database database) {
        this.networks = networks;
        this.database = database;
    }

    /** Adds a link, or what changed about it. What can be read by API is read within a minute, no matter who adds it first. */
    public void add(SqlConnection transaction, String personId, Account account) {
        run(
                transaction,
                ADD,
                account.getAccountId(),
                personId,
                NetworkName.of(account.getNetwork()),
                account.getExternalId(),
                account.getHandle(),
                account.getProof().name(),
                Timestamps.instant(account.getLinkedAt()).atOffset(ZoneOffset.UTC),
                isRead(account));
    }

    /** Has the account read as soon as possible, if it is one that is read by API. */
    public void readNow(SqlConnection transaction, String accountId, Instant now) {
        run(transaction, READ_NOW, accountId, now.atOffset(ZoneOffset.UTC));
    }

    /** The one account of a network that a person has; empty if they have none. */
    public Optional<LinkedAccount> ofPerson(String personId, Network network) {
        return first(database.run(OF_PERSON, personId, NetworkName.of(network))).map(AccountRepository::account);
    }

    /** All accounts of a network that a person has, oldest first: of other sources there may be several. */
    public List<LinkedAccount> allOfPerson(String personId, Network network) {
        return accounts(database.run(ALL_OF_PERSON, personId, NetworkName.of(network)));
    }

    /** Accounts of a handle, in capital or small letters, oldest first; at some networks several people may say that one is theirs. */
    public List<LinkedAccount> named(Network network, String handle, int atMost) {
        return accounts(database.run(NAMED, NetworkName.of(network), handle, atMost));
    }

    /**
     * Accounts of a network, ordered by person.
     *
     * @param after only of people whose id comes after this one
     * @param atMost people
     */
    public List<LinkedAccount> ofNetwork(Network network, String after, int atMost) {
        return accounts(database.run(OF_NETWORK, NetworkName.of(network), after, atMost));
    }

    private static List<LinkedAccount> accounts(RowSet<Row> rows) {
        List<LinkedAccount> accounts = new ArrayList<>();
        rows.forEach(row -> accounts.add(account(row)));
        return accounts;
    }

    /** Whether an account that was proven so is read by API. */
    private boolean isRead(Account account) {
        return switch (account.getProof()) {
            case ACCOUNT_PROOF_OAUTH, ACCOUNT_PROOF_KEY -> true;
            default -> networks.of(account.getNetwork()).isPublic();
        };
    }

    /** Reads an account and keeps everybody else from changing it until the end of the transaction; empty if it is gone. */
    public Optional<LinkedAccount> lock(SqlConnection transaction, String accountId) {
        return first(run(transaction, "select " + COLUMNS + " from account where id = $1 for update", accountId))
                .map(AccountRepository::account);
    }

    /** A snapshot of accounts.v1 lists the account. */
    void confirm(SqlConnection transaction, String accountId, long version, long offset) {
        run(transaction, CONFIRM, accountId, version, offset);
    }

    /** Removes what an older snapshot listed and this one does not. What none has listed yet is newer than the snapshot. */
    void removeUnlisted(SqlConnection transaction, String personId, long version, Collection<String> listed) {
        run(transaction, REMOVE_UNLISTED, personId, version, listed.toArray(String[]::new));
        forgetUnsent(transaction, personId);
    }

    /** Removes everything of an erased person that was listed before the tombstone. */
    void removeErased(SqlConnection transaction, String personId, long offset) {
        run(transaction, REMOVE_ERASED, personId, offset);
        run(transaction, "delete from import where person_id = $1 and account_id is null", personId);
        run(transaction, "delete from pending_link where person_id = $1", personId);
        run(transaction, "delete from proof where person_id = $1", personId);
        forgetUnsent(transaction, personId);
    }

    /** Removes links that profile never told of: it must have lost or undone them. */
    public void removeNeverListed(SqlConnection transaction, Instant linkedBefore) {
        run(transaction, REMOVE_NEVER_LISTED, linkedBefore.atOffset(ZoneOffset.UTC));
    }

    private static void forgetUnsent(SqlConnection transaction, String personId) {
        run(transaction, FORGET_UNSENT, SAID_BY_ACCOUNTS, personId);
    }

    public static LinkedAccount account(Row row) {
        return new LinkedAccount(
                row.getString("id"),
                row.getString("person_id"),
                NetworkName.parse(row.getString("network")),
                new ExternalAccount(row.getString("external_id"), row.getString("handle")),
                row.getString("cursor"));
    }
}
