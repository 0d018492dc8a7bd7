// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.common.postgres.Database.run;

import io.clout.common.time.Timestamps;
import io.clout.ingest.topic.Found;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps which content has said what it is about, and when what stands for long last did. */
@ApplicationScoped
class SubjectRepository {

    /** What stands, such as a skill, says so again each month: evidence fades. Xmax is 0 in a row that was not there before. */
    private static final String ADD = """
            insert into subject as known (account_id, content, said_at)
            select $1, content, said_at from unnest($2::text[], $3::timestamptz[], $4::boolean[]) as added (content, said_at, standing)
            where standing or not exists (select from subject s where s.account_id = $1 and s.content = added.content)
            on conflict (account_id, content) do update set said_at = excluded.said_at
                where known.said_at < excluded.said_at - interval '30 days'
            returning content, xmax = 0 as first""";

    /** The contents that say something now; whether for the first time. */
    Map<String, Boolean> add(SqlConnection transaction, String accountId, List<Found> found) {
        Map<String, Found> contents = new LinkedHashMap<>();
        found.forEach(one -> contents.putIfAbsent(one.evidence().getContent(), one));
        Map<String, Boolean> news = new HashMap<>();
        if (contents.isEmpty()) {
            return news;
        }
        var rows = run(
                transaction,
                ADD,
                accountId,
                contents.keySet().toArray(String[]::new),
                contents.values().stream()
                        .map(one -> Timestamps.instant(one.evidence().getOccurredAt())
                                .atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                contents.values().stream().map(Found::standing).toArray(Boolean[]::new));
        for (Row row : rows) {
            news.put(row.getString(0), row.getBoolean(1));
        }
        return news;
    }
}
