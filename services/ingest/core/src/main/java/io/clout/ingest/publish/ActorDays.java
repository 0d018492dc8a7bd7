// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.common.postgres.Database.run;

import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.Signal;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how many reactions each actor gives on a day (UTC), as far as this instance sees them: who likes everything says less with
 * each like. No network is asked for it.
 */
@ApplicationScoped
class ActorDays {

    /** In the order of the key, so that two transactions never wait for each other crosswise. */
    private static final String COUNT = """
            insert into actor_day (actor, day, reactions)
            select * from unnest($1::text[], $2::date[], $3::integer[]) order by 1, 2
            on conflict (actor, day) do update set reactions = actor_day.reactions + excluded.reactions
            returning actor, day, reactions
            """;

    private record ActorDay(String actor, LocalDate day) {}

    /** Counts what signals have an actor, and writes into each of them how many there were by then on its day. */
    List<Signal> count(SqlConnection transaction, List<Signal> signals) {
        Map<ActorDay, Integer> fresh = new HashMap<>();
        signals.stream().filter(Signal::hasActor).forEach(signal -> fresh.merge(day(signal), 1, Integer::sum));
        if (fresh.isEmpty()) {
            return signals;
        }
        Map<ActorDay, Integer> totals = store(transaction, fresh);
        List<Signal> counted = new ArrayList<>(signals.size());
        for (Signal signal : signals) {
            counted.add(
                    signal.hasActor()
                            ? signal.toBuilder()
                                    .setActorDailyReactions(totals.getOrDefault(day(signal), 1))
                                    .build()
                            : signal);
        }
        return counted;
    }

    void forgetBefore(SqlConnection transaction, LocalDate day) {
        run(transaction, "delete from actor_day where day < $1", day);
    }

    private static Map<ActorDay, Integer> store(SqlConnection transaction, Map<ActorDay, Integer> fresh) {
        List<ActorDay> days = List.copyOf(fresh.keySet());
        Map<ActorDay, Integer> totals = new HashMap<>();
        for (Row row : run(
                transaction,
                COUNT,
                days.stream().map(ActorDay::actor).toArray(String[]::new),
                days.stream().map(ActorDay::day).toArray(LocalDate[]::new),
                days.stream().map(fresh::get).toArray(Integer[]::new))) {
            totals.put(new ActorDay(row.getString(0), row.getLocalDate(1)), row.getInteger(2));
        }
        return totals;
    }

    private static ActorDay day(Signal signal) {
        Instant at = Timestamps.instant(signal.getOccurredAt());
        return new ActorDay(signal.getActor(), LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
