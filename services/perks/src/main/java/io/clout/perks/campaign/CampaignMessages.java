// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.Campaign;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Campaigns as their brand sees them. */
@ApplicationScoped
public class CampaignMessages {

    private final StockRepository stock;

    CampaignMessages(StockRepository stock) {
        this.stock = stock;
    }

    /** As the brand sees it, with what is left. */
    public Campaign message(SqlClient client, StoredCampaign campaign) {
        return Campaign.newBuilder()
                .setCampaignId(campaign.id().toString())
                .setBrandId(campaign.brandId().toString())
                .setContent(campaign.content())
                .setState(campaign.state())
                .setStateReason(campaign.stateReason())
                .setVersion(campaign.version())
                .setStock(stock.read(client, campaign.id()))
                .setDemo(campaign.demo())
                .setCreatedAt(Timestamps.of(campaign.createdAt()))
                .build();
    }
}
