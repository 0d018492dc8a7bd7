// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.postgres.Database;
import io.clout.perks.Actor;
import io.clout.perks.PageToken;
import io.clout.perks.campaign.Campaigns;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.ListClaimsRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Claims as brands see them: nothing by which a person can be found elsewhere, unless the person agreed to be named. */
@ApplicationScoped
public class BrandClaims {

    private final Database database;
    private final Campaigns campaigns;
    private final ClaimRepository claims;

    BrandClaims(Database database, Campaigns campaigns, ClaimRepository claims) {
        this.database = database;
        this.campaigns = campaigns;
        this.claims = claims;
    }

    /** Claims of a campaign, newest first. */
    public PageToken.Page<BrandClaim> list(Actor actor, ListClaimsRequest request) {
        return database.inTransaction(transaction -> {
            UUID campaignId = campaigns
                    .findForClaims(transaction, actor, request.getBrandId(), request.getCampaignId())
                    .id();
            var page = claims.ofCampaign(transaction, campaignId, request.getPageToken(), request.getPageSize());
            return new PageToken.Page<>(
                    page.rows().stream().map(ClaimMessages::brandClaim).toList(), page.next());
        });
    }
}
