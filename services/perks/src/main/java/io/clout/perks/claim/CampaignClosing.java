// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.perks.campaign.CampaignMoved;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.proto.perk.v1.ClaimState;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What becomes of claims when a campaign is over. What people have stays theirs, and an offer stands until it ends. */
@ApplicationScoped
class CampaignClosing {

    private final ClaimRepository claims;
    private final ClaimChanges changes;

    CampaignClosing(ClaimRepository claims, ClaimChanges changes) {
        this.claims = claims;
        this.changes = changes;
    }

    void moved(@Observes CampaignMoved moved) {
        switch (moved.campaign().state()) {
            case CAMPAIGN_STATE_ENDED -> disappoint(moved.transaction(), moved.campaign());
            case CAMPAIGN_STATE_CANCELLED -> callOff(moved.transaction(), moved.campaign());
            case CAMPAIGN_STATE_DRAFT,
                    CAMPAIGN_STATE_SUBMITTED,
                    CAMPAIGN_STATE_LIVE,
                    CAMPAIGN_STATE_PAUSED,
                    CAMPAIGN_STATE_UNSPECIFIED,
                    UNRECOGNIZED -> {
                // Claims stay as they are.
            }
        }
    }

    private void disappoint(SqlConnection transaction, StoredCampaign campaign) {
        for (StoredClaim claim : claims.lockAllWaiting(transaction, campaign.id())) {
            changes.close(transaction, campaign, claim, ClaimState.CLAIM_STATE_NOT_GRANTED, "", false, false);
        }
    }

    private void callOff(SqlConnection transaction, StoredCampaign campaign) {
        String reason = campaign.stateReason();
        for (StoredClaim claim : claims.lockAllWaiting(transaction, campaign.id())) {
            changes.close(transaction, campaign, claim, ClaimState.CLAIM_STATE_NOT_GRANTED, reason, false, false);
        }
        for (StoredClaim claim : claims.lockOffered(transaction, campaign.id())) {
            changes.close(transaction, campaign, claim, ClaimState.CLAIM_STATE_CANCELLED, reason, false, false);
        }
    }
}
