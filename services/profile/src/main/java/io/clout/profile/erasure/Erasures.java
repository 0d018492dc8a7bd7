// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.outbox.OutboxRecord;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.profile.v1.Erasure;
import io.clout.proto.profile.v1.ErasureStep;
import io.clout.proto.profile.v1.ErasureStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erases people. What is asked is written down in a transaction of its own before anything is deleted, so that a crash between the two is
 * finished later ({@link ErasureJobs}). The other services erase what they have when they read the tombstone on {@code accounts.v1}, and
 * answer on {@code erasures.v1}. Once all have answered, the receipt no longer says whose it was. Blocking.
 */
@ApplicationScoped
public class Erasures {
    /** Everything that other services keep of a person; each answers by itself. */
    private static final List<ErasureStore> OTHERS = List.of(
            ErasureStore.ERASURE_STORE_INGESTION,
            ErasureStore.ERASURE_STORE_SCORING,
            ErasureStore.ERASURE_STORE_SCORES,
            ErasureStore.ERASURE_STORE_PERKS);

    private static final String LOCK = "select from person where id = $1 for update";

    /** Asking again while it is going on returns the same receipt. */
    private static final String OPEN = """
            insert into erasure (id, person_id) values ($1, $2)
            on conflict (person_id) do update set person_id = excluded.person_id returning id""";

    private static final String EXPECT = """
            insert into erasure_step (erasure_id, store) select $1::uuid, unnest($2::text[])
            on conflict (erasure_id, store) do update set erased_at = null""";

    private static final String DONE = """
            update erasure_step set erased_at = $3 where store = $2 and erased_at is null
                and erasure_id = (select id from erasure where person_id = $1)""";

    private static final String FORGET = """
            update erasure set person_id = null where person_id = $1
                and not exists (select from erasure_step where erasure_id = erasure.id and erased_at is null)""";

    private static final String STATE = """
            select e.asked_at, s.store, s.erased_at from erasure e left join erasure_step s on s.erasure_id = e.id
            where e.id = $1 order by s.erased_at nulls last, s.store""";

    /** People of whom a store has not answered. */
    private static final String WAITING = """
            select e.person_id from erasure e join erasure_step s on s.erasure_id = e.id
            where e.person_id is not null and s.store = $1 and s.erased_at is null order by e.asked_at limit 100""";

    private final Database database;
    private final SignInAccounts signIn;

    Erasures(Database database, SignInAccounts signIn) {
        this.database = database;
        this.signIn = signIn;
    }

    /**
     * Erases a person, here at once and elsewhere as soon as it is read. Doing it again is fine.
     *
     * @param name that they signed in with; empty if unknown
     */
    public Erasure erase(String personId, String name) {
        var id = writeDown(personId, signIn.goes(name));
        eraseHere(personId);
        return of(id).orElseThrow();
    }

    private UUID writeDown(String personId, boolean withSignIn) {
        return database.inTransaction(transaction -> {
            boolean stored = Database.run(transaction, LOCK, personId).rowCount() > 0;
            var id = Database.first(Database.run(transaction, OPEN, UUID.randomUUID(), personId))
                    .orElseThrow()
                    .getUUID(0);
            var expected = new ArrayList<ErasureStore>();
            if (stored) {
                expected.add(ErasureStore.ERASURE_STORE_PROFILE);
                expected.addAll(OTHERS);
            }
            if (withSignIn) {
                expected.add(ErasureStore.ERASURE_STORE_SIGN_IN);
            }
            Database.run(
                    transaction, EXPECT, id, expected.stream().map(Enum::name).toArray(String[]::new));
            Database.run(transaction, FORGET, personId); // there was nothing to erase
            return id;
        });
    }

    /** Everything in this database hangs on the person's row. Only while it is asked for: the person may have come back since. */
    void eraseHere(String personId) {
        database.transact(transaction -> {
            // Whoever changes the person writes to the outbox under this lock: the tombstones come after it.
            Database.run(transaction, LOCK, personId);
            if (done(transaction, personId, ErasureStore.ERASURE_STORE_PROFILE, Instant.now())) {
                Database.run(transaction, "delete from person where id = $1", personId);
                tombstone(transaction, KafkaTopic.ACCOUNTS, personId);
                tombstone(transaction, KafkaTopic.TOPICS, personId);
            }
        });
    }

    private static void tombstone(SqlConnection transaction, KafkaTopic<?> topic, String personId) {
        Database.run(
                transaction,
                OutboxRecord.INSERT,
                OutboxRecord.tombstone(topic, personId).tuple());
    }

    /** A store has erased a person; without an erasure under way nothing happens. */
    void answered(String personId, ErasureStore store, Instant at) {
        database.transact(transaction -> done(transaction, personId, store, at));
    }

    /** False if the store has nothing to do, or has done it. */
    private static boolean done(SqlConnection transaction, String personId, ErasureStore store, Instant at) {
        var waited = Database.run(transaction, DONE, personId, store.name(), Instants.parameter(at));
        Database.run(transaction, FORGET, personId);
        return waited.rowCount() > 0;
    }

    List<String> waitingFor(ErasureStore store) {
        var people = new ArrayList<String>();
        database.run(WAITING, store.name()).forEach(row -> people.add(row.getString(0)));
        return people;
    }

    /** The state of an erasure; empty if there is none. */
    public Optional<Erasure> of(UUID id) {
        var erasure = Erasure.newBuilder().setErasureId(id.toString());
        for (var row : database.run(STATE, id)) {
            erasure.setAskedAt(Timestamps.of(Instants.of(row, "asked_at")));
            Optional.ofNullable(row.getString("store")).ifPresent(store -> {
                var step = ErasureStep.newBuilder().setStore(ErasureStore.valueOf(store));
                Instants.optional(row, "erased_at").map(Timestamps::of).ifPresent(step::setErasedAt);
                erasure.addSteps(step);
            });
        }
        return erasure.hasAskedAt() ? Optional.of(erasure.build()) : Optional.empty();
    }
}
