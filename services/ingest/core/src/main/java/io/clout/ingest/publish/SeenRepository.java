// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.common.postgres.Database.run;

import io.clout.ingest.network.Observation;
import io.clout.proto.signal.v1.SignalKind;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps what was last seen of each post: one row a post, its counts by the kind's number in the protocol. */
@ApplicationScoped
class SeenRepository {

    private static final String FIND =
            "select content, counts, as_of from seen where account_id = $1 and content = any($2)";
    private static final String STORE = """
            insert into seen (account_id, content, counts, as_of)
            select $1, * from unnest($2::text[], $3::jsonb[], $4::timestamptz[])
            on conflict (account_id, content) do update set counts = excluded.counts, as_of = excluded.as_of
            """;

    /** What is known of the posts that the observations are about, and of the account itself. */
    Map<String, Seen> find(SqlConnection transaction, String accountId, List<Observation> observations) {
        String[] contents = Stream.concat(
                        Stream.of(Seen.ACCOUNT), observations.stream().map(SeenRepository::content))
                .distinct()
                .toArray(String[]::new);
        Map<String, Seen> found = new HashMap<>();
        for (Row row : run(transaction, FIND, accountId, contents)) {
            found.put(row.getString(0), seen(row.getJsonObject(1), row.getOffsetDateTime(2)));
        }
        return found;
    }

    void store(SqlConnection transaction, String accountId, Map<String, Seen> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<String> contents = new ArrayList<>();
        List<JsonObject> counts = new ArrayList<>();
        List<OffsetDateTime> asOf = new ArrayList<>();
        changed.forEach((content, now) -> {
            contents.add(content);
            counts.add(json(now.counts()));
            asOf.add(now.asOf().atOffset(ZoneOffset.UTC));
        });
        run(
                transaction,
                STORE,
                accountId,
                contents.toArray(String[]::new),
                counts.toArray(),
                asOf.toArray(OffsetDateTime[]::new));
    }

    private static String content(Observation observation) {
        return switch (observation) {
            case Observation.AccountTotal _ -> Seen.ACCOUNT;
            case Observation.PostTotal total -> total.post();
            case Observation.PostReactions reactions -> reactions.post();
            case Observation.Accumulated accumulated -> accumulated.post();
            case Observation.Reaction reaction -> reaction.content();
            case Observation.TakenBack one -> one.content();
        };
    }

    private static Seen seen(JsonObject json, OffsetDateTime asOf) {
        Map<SignalKind, Double> counts = new EnumMap<>(SignalKind.class);
        json.forEach(entry ->
                counts.put(SignalKind.forNumber(Integer.parseInt(entry.getKey())), json.getDouble(entry.getKey())));
        return new Seen(counts, asOf.toInstant());
    }

    private static JsonObject json(Map<SignalKind, Double> counts) {
        var json = new JsonObject();
        counts.forEach((kind, count) -> json.put(Integer.toString(kind.getNumber()), count));
        return json;
    }
}
