// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.time.Timestamps;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.CampaignSecrets;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.ShippingState;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Claims as their persons and as brands see them. */
@ApplicationScoped
public class ClaimMessages {

    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final CampaignSecrets secrets;

    ClaimMessages(CampaignRepository campaigns, ClaimRepository claims, CampaignSecrets secrets) {
        this.campaigns = campaigns;
        this.claims = claims;
        this.secrets = secrets;
    }

    /** As its person sees it. */
    public Claim message(SqlClient client, StoredClaim claim) {
        StoredCampaign campaign = campaigns.find(client, claim.campaignId()).orElseThrow();
        var message = Claim.newBuilder()
                .setClaimId(claim.id().toString())
                .setCampaignId(claim.campaignId().toString())
                .setCampaignTitle(campaign.content().getTitle())
                .setBrandName(brandName(client, campaign))
                .setState(claim.state())
                .setFulfilment(campaign.content().getFulfilment())
                .setAskedAt(Timestamps.of(claim.askedAt()))
                .setReason(claim.reason())
                .setDisclosure(claim.disclosure())
                .setDisclosureAcknowledged(true)
                .setShipping(shipping(campaign, claim));
        claim.grantedAt().map(Timestamps::of).ifPresent(message::setGrantedAt);
        claim.offerEndsAt().map(Timestamps::of).ifPresent(message::setOfferEndsAt);
        claim.rating().ifPresent(message::setRating);
        claim.feedback().ifPresent(message::setFeedback);
        if (campaign.isLottery()) {
            message.setEntry(secrets.hashes(campaign).entry(claim.id()));
        } else if (claim.is(ClaimState.CLAIM_STATE_WAITING)) {
            message.setPlace(claims.place(client, claim));
        }
        return message.build();
    }

    /** As its brand sees it. */
    public static BrandClaim brandClaim(StoredClaim claim) {
        var message = BrandClaim.newBuilder()
                .setClaimId(claim.id().toString())
                .setCampaignId(claim.campaignId().toString())
                .setState(claim.state())
                .setToShip(claim.hasAddress() && claim.shippedAt().isEmpty());
        claim.grantedAt().map(Timestamps::of).ifPresent(message::setGrantedAt);
        claim.displayName().ifPresent(message::setDisplayName);
        claim.rating().ifPresent(message::setRating);
        claim.feedback().ifPresent(message::setFeedback);
        return message.build();
    }

    private static ShippingState shipping(StoredCampaign campaign, StoredClaim claim) {
        if (!campaign.isShipped() || !claim.is(ClaimState.CLAIM_STATE_GRANTED)) {
            return ShippingState.SHIPPING_STATE_NOT_NEEDED;
        }
        if (claim.shippedAt().isPresent()) {
            return ShippingState.SHIPPING_STATE_SHIPPED;
        }
        return claim.hasAddress()
                ? ShippingState.SHIPPING_STATE_ADDRESS_GIVEN
                : ShippingState.SHIPPING_STATE_ADDRESS_NEEDED;
    }

    private static String brandName(SqlClient client, StoredCampaign campaign) {
        return first(run(client, "select name from brand where id = $1", campaign.brandId()))
                .orElseThrow()
                .getString("name");
    }
}
