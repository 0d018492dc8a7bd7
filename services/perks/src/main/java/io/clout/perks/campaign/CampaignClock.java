// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.perks.webhook.BrandEvents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Ends campaigns whose window has closed, and tells brands once when a tenth or less is left. Any replica may do it at any time. */
@ApplicationScoped
class CampaignClock {

    private static final String LOW = """
            select c.id, c.brand_id, c.quantity, left_over.units from campaign c, lateral (
                select count(*) as units from (select 1 from unit u where u.campaign_id = c.id and u.state = 'FREE' and u.ready
                    limit greatest(c.quantity / 10, 1) + 1) counted) left_over
            where c.state = 'CAMPAIGN_STATE_LIVE' and not c.low and c.allocation <> 'ALLOCATION_LOTTERY'
                and left_over.units <= greatest(c.quantity / 10, 1)
            limit 1 for update of c skip locked
            """;

    private final Campaigns campaigns;
    private final BrandEvents events;
    private final Database database;

    CampaignClock(Campaigns campaigns, BrandEvents events, Database database) {
        this.campaigns = campaigns;
        this.events = events;
        this.database = database;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "campaigns-end")
    @RunOnVirtualThread
    void tick() {
        campaigns.endDue();
        while (database.inTransaction(this::tellOne)) {
            // The next one.
        }
    }

    private boolean tellOne(SqlConnection transaction) {
        Optional<Row> low = first(run(transaction, LOW));
        low.ifPresent(campaign -> {
            run(transaction, "update campaign set low = true where id = $1", campaign.getUUID("id"));
            events.record(
                    transaction,
                    campaign.getUUID("brand_id"),
                    "stock.low",
                    new JsonObject()
                            .put("campaign_id", campaign.getUUID("id").toString())
                            .put("available", campaign.getLong("units"))
                            .put("quantity", campaign.getInteger("quantity")));
        });
        return low.isPresent();
    }
}
