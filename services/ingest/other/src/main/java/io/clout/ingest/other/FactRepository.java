// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import static io.clout.common.postgres.Database.run;

import io.clout.ingest.other.Fact.Stands;
import io.clout.proto.signal.v1.SignalKind;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Knows which facts have been taken in before: those that core has seen. */
@ApplicationScoped
class FactRepository {

    private static final String SEEN = "select content from seen where account_id = $1 and content = any($2)";

    /** A total that was told has a time; what increments add up to has none. */
    private static final String TOTALS =
            "select content, counts, as_of from seen where account_id = $1 and content = any($2) and as_of > 'epoch'";

    private static final String ADD = """
            insert into seen as s (account_id, content, counts, as_of)
            select $1, added.content, jsonb_build_object(kind, value), 'epoch'
            from unnest($2::text[], $3::text[], $4::double precision[]) as added (content, kind, value)
            on conflict (account_id, content) do update set counts = (
              select jsonb_object_agg(key, coalesce((s.counts ->> key)::double precision, 0) + value::double precision)
              from jsonb_each_text(excluded.counts))
            """;
    private static final String REMEMBER = """
            insert into seen (account_id, content, counts, as_of) values ($1, $2, '{}', 'epoch') on conflict do nothing
            """;

    /** A total at a post. */
    record Total(double value, Instant asOf) {}

    Set<String> known(SqlConnection transaction, String accountId, Collection<String> keys) {
        Set<String> known = new HashSet<>();
        run(transaction, SEEN, accountId, keys.toArray(String[]::new)).forEach(row -> known.add(row.getString(0)));
        return known;
    }

    /** The totals at posts that the source has told, by key. */
    Map<String, Total> totals(SqlConnection transaction, String accountId, Collection<Stands> stands) {
        Map<String, SignalKind> kinds = new HashMap<>();
        stands.forEach(at -> kinds.put(at.key(), at.kind()));
        Map<String, Total> totals = new HashMap<>();
        for (Row row : run(transaction, TOTALS, accountId, kinds.keySet().toArray(String[]::new))) {
            String key = row.getString(0);
            Double value = row.getJsonObject(1)
                    .getDouble(Integer.toString(kinds.getOrDefault(key, SignalKind.SIGNAL_KIND_UNSPECIFIED)
                            .getNumber()));
            if (value != null) {
                totals.put(key, new Total(value, row.getOffsetDateTime(2).toInstant()));
            }
        }
        return totals;
    }

    /** Adds increments to what is known at their posts, so that a total told later does not count them once more. */
    void add(SqlConnection transaction, String accountId, Collection<Stands> increments) {
        Map<String, Stands> sums = new TreeMap<>();
        increments.forEach(at -> sums.merge(at.key(), at, Stands::and));
        run(
                transaction,
                ADD,
                accountId,
                sums.keySet().toArray(String[]::new),
                sums.values().stream()
                        .map(at -> Integer.toString(at.kind().getNumber()))
                        .toArray(String[]::new),
                sums.values().stream().map(Stands::value).toArray(Double[]::new));
    }

    /** Remembers a fact that added nothing. */
    void remember(SqlConnection transaction, String accountId, String key) {
        run(transaction, REMEMBER, accountId, key);
    }
}
