// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static io.clout.common.postgres.Database.run;

import io.clout.proto.perk.v1.Stock;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The units of a campaign. They are made when codes come, or when it is submitted; a draft has none before. */
@ApplicationScoped
public class StockRepository {

    /** Units made by one statement, so that none takes longer than a second. */
    private static final int CHUNK = 50_000;

    private static final String COUNT = """
            select c.quantity, c.state,
                   count(u.number) as units,
                   count(*) filter (where u.state = 'FREE') as free,
                   count(*) filter (where u.state = 'RESERVED') as reserved,
                   count(*) filter (where u.state = 'GRANTED') as granted,
                   count(u.code) as codes,
                   (select count(*) from claim w where w.campaign_id = c.id and w.state = 'CLAIM_STATE_WAITING') as waiting
            from campaign c left join unit u on u.campaign_id = c.id
            where c.id = $1 group by c.id
            """;

    private static final String MAKE = """
            insert into unit (campaign_id, number, ready)
            select $1, n, $4 from generate_series($2::integer, $3::integer) n
            """;

    private static final String REMOVE = """
            delete from unit where campaign_id = $1 and number in (
                select number from unit where campaign_id = $1 and state = 'FREE' order by ready, number desc limit $2)
            """;

    /** What is left and what is not, in one snapshot. */
    public Stock read(SqlClient client, UUID campaignId) {
        Row row = run(client, COUNT, campaignId).iterator().next();
        int quantity = row.getInteger("quantity");
        boolean made = row.getLong("units") > 0;
        return Stock.newBuilder()
                .setQuantity(quantity)
                .setAvailable(made ? row.getLong("free").intValue() : quantity)
                .setReserved(row.getLong("reserved").intValue())
                .setGranted(row.getLong("granted").intValue())
                .setWaiting(row.getLong("waiting").intValue())
                .setCodes(row.getLong("codes").intValue())
                .build();
    }

    /**
     * Makes or removes free units, so that there are as many as the campaign says. The campaign is locked, so nobody takes one meanwhile.
     *
     * @throws IllegalStateException if more than that are taken
     */
    public void resize(SqlConnection transaction, StoredCampaign campaign) {
        Row row = run(
                        transaction,
                        "select count(*) as units, coalesce(max(number), 0) as last from unit where campaign_id = $1",
                        campaign.id())
                .iterator()
                .next();
        int missing = campaign.content().getQuantity() - row.getLong("units").intValue();
        if (missing > 0) {
            make(transaction, campaign, row.getInteger("last"), missing);
        } else if (missing < 0
                && run(transaction, REMOVE, campaign.id(), -missing).rowCount() < -missing) {
            throw new IllegalStateException("campaign " + campaign.id() + " has fewer free units than it is to lose");
        }
    }

    private static void make(SqlConnection transaction, StoredCampaign campaign, int last, int missing) {
        for (int made = 0; made < missing; made += CHUNK) {
            int until = last + Math.min(made + CHUNK, missing);
            run(transaction, MAKE, campaign.id(), last + made + 1, until, !campaign.hasCodes());
        }
    }

    /** Whether units were made already. */
    boolean exists(SqlClient client, UUID campaignId) {
        return run(client, "select 1 from unit where campaign_id = $1 limit 1", campaignId)
                        .rowCount()
                > 0;
    }
}
