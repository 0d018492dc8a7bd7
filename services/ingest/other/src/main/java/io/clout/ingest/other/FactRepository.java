// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import static io.clout.common.postgres.Database.run;

import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Knows which facts have been taken in before: those that core has seen. */
@ApplicationScoped
class FactRepository {

    private static final String SEEN = "select content from seen where account_id = $1 and content = any($2)";

    Set<String> known(SqlConnection transaction, String accountId, Collection<String> keys) {
        Set<String> known = new HashSet<>();
        run(transaction, SEEN, accountId, keys.toArray(String[]::new)).forEach(row -> known.add(row.getString(0)));
        return known;
    }
}
