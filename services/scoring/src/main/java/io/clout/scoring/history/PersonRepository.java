// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.score.v1.Marker;
import io.clout.proto.signal.v1.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is known of people, and the flags on their charts; {@link AccountsStore} writes both. */
@ApplicationScoped
class PersonRepository {
    private final Pool pool;

    PersonRepository(Pool pool) {
        this.pool = pool;
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

    /** What a person calls their accounts at other sources, by the account's id. */
    Uni<Map<String, String>> sources(String person) {
        return pool.preparedQuery("select account_id, name from source where person_id = $1")
                .execute(Tuple.of(person))
                .map(rows -> {
                    Map<String, String> names = new HashMap<>();
                    rows.forEach(row -> names.put(row.getString("account_id"), row.getString("name")));
                    return names;
                });
    }

    static KnownPerson person(Row row) {
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
