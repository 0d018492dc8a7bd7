// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.endorsement.v1.Allowance;
import io.vertx.mutiny.sqlclient.SqlClient;

/** What a person can still give. A day is a UTC day of the database's clock, so that no clock of ours can stretch it. */
final class Allowances {
    private static final String SELECT = """
            select date_trunc('day', now(), 'UTC') + interval '1 day' as renews_at,
                (select count(*) from endorsement where giver_id = $1 and answer_id is null
                    and given_at >= date_trunc('day', now(), 'UTC'))::int as given,
                (select count(*) from endorsement where receiver_id = $1 and answer_id is not null and not revoked
                    and given_at >= date_trunc('day', now(), 'UTC'))::int as earned""";

    private Allowances() {}

    /** Exact only in a transaction that holds the lock of the person. */
    static Allowance of(SqlClient client, String personId) {
        var row = Database.first(Database.run(client, SELECT, personId)).orElseThrow();
        int all = EndorsementRules.A_DAY + Math.min(EndorsementRules.EARNED_A_DAY, row.getInteger("earned"));
        return Allowance.newBuilder()
                .setOf(all)
                .setLeft(Math.max(0, all - row.getInteger("given")))
                .setRenewsAt(Timestamps.of(Instants.of(row, "renews_at")))
                .build();
    }
}
