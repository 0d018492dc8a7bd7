// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.common.postgres.Database.run;

import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.proto.signal.v1.SignalKind;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps who was told apart at which post. */
@ApplicationScoped
class ReactorRepository {

    private static final String FIND =
            "select content, kind, actor from reactor where account_id = $1 and content = any($2)";
    private static final String STORE = """
            insert into reactor (account_id, content, kind, actor)
            select $1, * from unnest($2::text[], $3::smallint[], $4::text[]) on conflict do nothing
            """;

    /** Who is known at the posts that the observations are about. */
    Set<SeenReactor> find(SqlConnection transaction, String accountId, List<Observation> observations) {
        String[] posts = observations.stream()
                .filter(PostReactions.class::isInstance)
                .map(reactions -> ((PostReactions) reactions).post())
                .distinct()
                .toArray(String[]::new);
        Set<SeenReactor> found = new HashSet<>();
        if (posts.length > 0) {
            for (Row row : run(transaction, FIND, accountId, posts)) {
                found.add(new SeenReactor(row.getString(0), SignalKind.forNumber(row.getInteger(1)), row.getString(2)));
            }
        }
        return found;
    }

    void store(SqlConnection transaction, String accountId, Collection<SeenReactor> reactors) {
        if (!reactors.isEmpty()) {
            run(
                    transaction,
                    STORE,
                    accountId,
                    reactors.stream().map(SeenReactor::content).toArray(String[]::new),
                    reactors.stream().map(one -> (short) one.kind().getNumber()).toArray(Short[]::new),
                    reactors.stream().map(SeenReactor::actor).toArray(String[]::new));
        }
    }
}
