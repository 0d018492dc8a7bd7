// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.postgres.Database;
import io.clout.profile.endorsement.Rings.Pair;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** Looks for rings once a day, and has every endorsement of the last 90 days judged anew. One replica does it, whichever comes first. */
@ApplicationScoped
class RingWatch {
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('clout.rings', 0))";

    private static final String PAIRS = """
            select giver_id, receiver_id, count(*)::int as endorsements from endorsement
            where giver_id is not null and not revoked and given_at > now() - interval '90 days' group by 1, 2""";

    private static final String DUE = """
            insert into ledger_due (person_id, due_at)
            select distinct receiver_id, now() from endorsement where given_at > now() - interval '90 days'""";

    private final Database database;

    RingWatch(Database database) {
        this.database = database;
    }

    @Scheduled(cron = "0 10 0 * * ?", timeZone = "UTC")
    @RunOnVirtualThread
    void look() {
        database.transact(transaction -> {
            if (!Database.first(Database.run(transaction, LOCK)).orElseThrow().getBoolean(0)) {
                return;
            }
            var counts = new HashMap<Pair, Integer>();
            Database.run(transaction, PAIRS)
                    .forEach(row -> counts.put(
                            new Pair(row.getString("giver_id"), row.getString("receiver_id")),
                            row.getInteger("endorsements")));
            var rings = Rings.find(counts);
            Database.run(transaction, "delete from ring_edge");
            Database.run(
                    transaction,
                    "insert into ring_edge (giver_id, receiver_id) select * from unnest($1::text[], $2::text[])",
                    Tuple.of(
                            rings.stream().map(Pair::giver).toArray(String[]::new),
                            rings.stream().map(Pair::receiver).toArray(String[]::new)));
            Database.run(transaction, DUE);
        });
    }
}
