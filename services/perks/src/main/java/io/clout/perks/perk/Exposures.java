// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.perk;

import static io.clout.common.postgres.Database.run;

import io.clout.perks.Columns;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts to how many people a campaign was shown and how many opened it. Nobody reads whom. */
@ApplicationScoped
class Exposures {

    private static final String SEEN = """
            insert into exposure (campaign_id, person_id, seen_at) select id, $2, $3 from unnest($1::uuid[]) as given (id)
            on conflict do nothing
            """;
    private static final String OPENED = """
            insert into exposure (campaign_id, person_id, seen_at, opened_at) values ($1, $2, $3, $3)
            on conflict (campaign_id, person_id) do update set opened_at = excluded.opened_at where exposure.opened_at is null
            """;

    void seen(SqlClient client, String personId, List<UUID> campaigns, Instant now) {
        if (!campaigns.isEmpty()) {
            run(client, SEEN, campaigns.toArray(UUID[]::new), personId, Columns.time(now));
        }
    }

    void opened(SqlClient client, String personId, UUID campaignId, Instant now) {
        run(client, OPENED, campaignId, personId, Columns.time(now));
    }
}
