// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.postgres.Database;
import io.clout.profile.page.Instants;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

/** The counters of an account as rows. Blocking. */
final class ReactorRows {
    private static final String KNOWN = "select * from reactor where account_id = $1 and last_at > $2";

    private static final String FORGET =
            "delete from reactor where account_id = $1 and (last_at <= $2 or actor = any($3::text[]))";

    private static final String STORE = """
            insert into reactor (account_id, actor, weight, surplus, last_at)
            select $1, * from unnest($2::text[], $3::float8[], $4::float8[], $5::timestamptz[])
            on conflict (account_id, actor) do update set
                weight = excluded.weight, surplus = excluded.surplus, last_at = excluded.last_at""";

    private ReactorRows() {}

    /** An actor's reaction counts the less, the more the actor gives on that day. */
    static void count(SqlConnection transaction, UUID accountId, Reactions reactions) {
        var named = reactions.named();
        if (named.isEmpty()) {
            return;
        }
        var since = Instants.parameter(reactions.since());
        var known = new ArrayList<Reactor>();
        for (var row : Database.run(transaction, KNOWN, accountId, since)) {
            known.add(new Reactor(
                    row.getString("actor"),
                    row.getDouble("weight"),
                    row.getDouble("surplus"),
                    Instants.of(row, "last_at")));
        }
        var reactors = new Reactors(known);
        for (var signal : named) {
            double daily = Math.max(1, signal.getActorDailyReactions());
            reactors.add(signal.getActor(), signal.getValue() / daily, Reactions.at(signal));
        }
        var lost = reactors.lost().toArray(String[]::new);
        Database.run(transaction, FORGET, accountId, since, lost);
        store(transaction, accountId, reactors.changed());
    }

    private static void store(SqlConnection transaction, UUID accountId, Collection<Reactor> changed) {
        Database.run(
                transaction,
                STORE,
                accountId,
                changed.stream().map(Reactor::actor).toArray(String[]::new),
                changed.stream().map(Reactor::weight).toArray(Double[]::new),
                changed.stream().map(Reactor::surplus).toArray(Double[]::new),
                changed.stream()
                        .map(reactor -> reactor.lastAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }
}
