// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import com.google.protobuf.Timestamp;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.score.v1.Marker;
import io.clout.proto.score.v1.MarkerKind;
import io.clout.proto.signal.v1.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code accounts.v1} says of people, and the flags it puts on their charts. Repeating anything changes nothing. */
@ApplicationScoped
class PersonRepository {
    private static final String STORE = """
            insert into person (person_id, version, visibility, takes_part, networks) values ($1, $2, $3, $4, $5)
            on conflict (person_id) do update
            set version = excluded.version, visibility = excluded.visibility, takes_part = excluded.takes_part,
                networks = excluded.networks""";

    private static final String MARK =
            "insert into marker (person_id, day, kind, network) values ($1, $2, $3, $4) on conflict do nothing";

    private final Pool pool;

    PersonRepository(Pool pool) {
        this.pool = pool;
    }

    /** Takes in a list of accounts unless it is not newer than what is known; {@code at} is when it was published. */
    Uni<Void> store(AccountsChanged accounts, Instant at) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("select * from person where person_id = $1 for update")
                .execute(Tuple.of(accounts.getPersonId()))
                .map(rows -> rows.size() == 0
                        ? Optional.<KnownPerson>empty()
                        : Optional.of(person(rows.iterator().next())))
                .chain(known -> known.isPresent() && known.get().version() >= accounts.getVersion()
                        ? Uni.createFrom().voidItem()
                        : replace(known.map(KnownPerson::networks).orElse(List.of()), accounts, at, connection)));
    }

    private static Uni<Void> replace(
            List<Network> before, AccountsChanged accounts, Instant at, SqlConnection connection) {
        KnownPerson person = KnownPerson.of(accounts);
        Tuple row = Tuple.of(
                person.personId(),
                person.version(),
                person.visibility().getNumber(),
                person.takesPart(),
                person.networks().stream().map(Network::getNumber).toArray(Integer[]::new));
        Uni<Void> stored = connection.preparedQuery(STORE).execute(row).replaceWithVoid();
        if (!person.takesPart()) {
            return stored.chain(() -> deleteMarkers(person.personId(), connection));
        }
        List<Tuple> markers = markers(before, accounts, at);
        return markers.isEmpty()
                ? stored
                : stored.chain(() ->
                        connection.preparedQuery(MARK).executeBatch(markers).replaceWithVoid());
    }

    private static List<Tuple> markers(List<Network> before, AccountsChanged accounts, Instant at) {
        List<Tuple> markers = new ArrayList<>();
        List<Network> after = KnownPerson.of(accounts).networks();
        for (Account account : accounts.getAccountsList()) {
            if (!before.contains(account.getNetwork())) {
                markers.add(marker(
                        accounts, day(account.getLinkedAt()), MarkerKind.MARKER_KIND_LINKED, account.getNetwork()));
            }
        }
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        before.stream()
                .filter(network -> !after.contains(network))
                .forEach(network -> markers.add(marker(accounts, today, MarkerKind.MARKER_KIND_UNLINKED, network)));
        return markers;
    }

    private static Tuple marker(AccountsChanged accounts, LocalDate day, MarkerKind kind, Network network) {
        return Tuple.of(accounts.getPersonId(), day, kind.getNumber(), network.getNumber());
    }

    private static LocalDate day(Timestamp time) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(time.getSeconds()), ZoneOffset.UTC);
    }

    private static Uni<Void> deleteMarkers(String person, SqlConnection connection) {
        return connection
                .preparedQuery("delete from marker where person_id = $1")
                .execute(Tuple.of(person))
                .replaceWithVoid();
    }

    /** Forgets a person. */
    Uni<Void> erase(String person) {
        return pool.withTransaction(connection -> deleteMarkers(person, connection)
                .chain(() -> connection
                        .preparedQuery("delete from person where person_id = $1")
                        .execute(Tuple.of(person))
                        .replaceWithVoid()));
    }

    /** Those of these people who are known. */
    Uni<Map<String, KnownPerson>> find(Collection<String> people) {
        return pool.preparedQuery("select * from person where person_id = any($1)")
                .execute(Tuple.of(people.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, KnownPerson> known = new HashMap<>();
                    rows.forEach(row -> known.put(row.getString("person_id"), person(row)));
                    return known;
                });
    }

    /** Networks linked and unlinked on some days, both ends included, oldest first. */
    Uni<List<Marker>> markers(String person, LocalDate from, LocalDate to) {
        return pool.preparedQuery(
                        "select * from marker where person_id = $1 and day between $2 and $3 order by day, kind, network")
                .execute(Tuple.of(person, from, to))
                .map(rows -> {
                    List<Marker> markers = new ArrayList<>();
                    rows.forEach(row -> markers.add(Marker.newBuilder()
                            .setKindValue(row.getInteger("kind"))
                            .setDay(row.getLocalDate("day").toString())
                            .setNetworkValue(row.getInteger("network"))
                            .build()));
                    return markers;
                });
    }

    private static KnownPerson person(Row row) {
        return new KnownPerson(
                row.getString("person_id"),
                row.getLong("version"),
                Visibility.forNumber(row.getInteger("visibility")),
                row.getBoolean("takes_part"),
                Arrays.stream(row.getArrayOfIntegers("networks"))
                        .map(Network::forNumber)
                        .toList());
    }
}
