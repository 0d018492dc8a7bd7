// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import com.google.protobuf.Timestamp;
import io.clout.common.accounts.AccountsListener;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import io.clout.proto.score.v1.MarkerKind;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Stores what {@code accounts.v1} says of visibility and networks, and the flags that follow from it. Repeating anything changes nothing. */
@ApplicationScoped
class AccountsStore implements AccountsListener {
    private static final String KNOWN = "select * from person where person_id = $1 for update";

    private static final String STORE = """
            insert into person (person_id, version, visibility, takes_part, networks) values ($1, $2, $3, $4, $5)
            on conflict (person_id) do update
            set version = excluded.version, visibility = excluded.visibility, takes_part = excluded.takes_part,
                networks = excluded.networks""";

    private static final String MARK =
            "insert into marker (person_id, day, kind, network) values ($1, $2, $3, $4) on conflict do nothing";

    private static final String NAME_SOURCE = """
            insert into source (person_id, account_id, name) values ($1, $2, $3)
            on conflict (person_id, account_id) do update set name = excluded.name""";

    private final Database database;

    AccountsStore(Database database) {
        this.database = database;
    }

    @Override
    public void changed(AccountsChanged accounts, long offset, Instant publishedAt) {
        database.transact(transaction -> {
            var known = Database.first(Database.run(transaction, KNOWN, accounts.getPersonId()))
                    .map(PersonRepository::person);
            if (known.isEmpty() || known.get().version() < accounts.getVersion()) {
                replace(known.map(KnownPerson::networks).orElse(List.of()), accounts, publishedAt, transaction);
            }
        });
    }

    private static void replace(
            List<Network> before, AccountsChanged accounts, Instant publishedAt, SqlConnection transaction) {
        KnownPerson person = KnownPerson.of(accounts);
        Database.run(
                transaction,
                STORE,
                person.personId(),
                person.version(),
                person.visibility().getNumber(),
                person.takesPart(),
                person.networks().stream().map(Network::getNumber).toArray(Integer[]::new));
        if (person.takesPart()) {
            addMarkers(before, accounts, publishedAt, transaction);
            nameSources(accounts, transaction);
        } else {
            forget(person.personId(), transaction);
        }
    }

    private static void addMarkers(
            List<Network> before, AccountsChanged accounts, Instant publishedAt, SqlConnection transaction) {
        String person = accounts.getPersonId();
        for (Account account : accounts.getAccountsList()) {
            if (!before.contains(account.getNetwork())) {
                LocalDate linked = day(account.getLinkedAt());
                addMarker(person, linked, MarkerKind.MARKER_KIND_LINKED, account.getNetwork(), transaction);
            }
        }
        LocalDate today = LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
        List<Network> after = KnownPerson.of(accounts).networks();
        for (Network network : before) {
            if (!after.contains(network)) {
                addMarker(person, today, MarkerKind.MARKER_KIND_UNLINKED, network, transaction);
            }
        }
    }

    private static void addMarker(
            String person, LocalDate day, MarkerKind kind, Network network, SqlConnection transaction) {
        Database.run(transaction, MARK, person, day, kind.getNumber(), network.getNumber());
    }

    private static LocalDate day(Timestamp time) {
        return LocalDate.ofInstant(Timestamps.instant(time), ZoneOffset.UTC);
    }

    private static void nameSources(AccountsChanged accounts, SqlConnection transaction) {
        accounts.getAccountsList().stream()
                .filter(account -> account.getNetwork() == Network.NETWORK_OTHER)
                .forEach(account -> Database.run(
                        transaction, NAME_SOURCE, accounts.getPersonId(), account.getAccountId(), account.getHandle()));
    }

    private static void forget(String person, SqlConnection transaction) {
        Database.run(transaction, "delete from marker where person_id = $1", person);
        Database.run(transaction, "delete from source where person_id = $1", person);
    }

    @Override
    public void erased(String personId, long offset) {
        database.transact(transaction -> {
            forget(personId, transaction);
            Database.run(transaction, "delete from person where person_id = $1", personId);
        });
    }

    @Override
    public ErasureStore store() {
        return ErasureStore.ERASURE_STORE_SCORING;
    }
}
