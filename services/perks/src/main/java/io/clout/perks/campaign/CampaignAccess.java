// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.perks.Actor;
import io.clout.perks.brand.BrandAccess;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds campaigns for those who may see or change them. */
@ApplicationScoped
public class CampaignAccess {

    private final BrandAccess access;
    private final CampaignRepository campaigns;

    CampaignAccess(BrandAccess access, CampaignRepository campaigns) {
        this.access = access;
        this.campaigns = campaigns;
    }

    /**
     * A campaign of a brand that the caller may change, locked.
     *
     * @throws io.clout.common.problem.Problem {@code campaign-not-found}, or what {@link BrandAccess} says
     */
    public StoredCampaign lockForEditor(SqlConnection transaction, Actor actor, String brandId, String campaignId) {
        requireEditor(transaction, actor, BrandAccess.id(brandId));
        return lock(transaction, brandId, campaignId);
    }

    /**
     * A campaign of a brand whose claims the caller may read.
     *
     * @throws io.clout.common.problem.Problem {@code campaign-not-found}, or what {@link BrandAccess} says
     */
    public StoredCampaign findForClaims(SqlClient client, Actor actor, String brandId, String campaignId) {
        access.require(
                client,
                actor,
                BrandAccess.id(brandId),
                BrandRole.BRAND_ROLE_VIEWER,
                BrandScope.BRAND_SCOPE_CLAIMS_READ);
        return ofBrand(
                campaigns.find(client, CampaignProblems.id(campaignId)).orElseThrow(CampaignProblems::notFound),
                brandId);
    }

    /** A campaign of this brand, locked; whether the caller may change it is asked before. */
    StoredCampaign lock(SqlConnection transaction, String brandId, String campaignId) {
        return ofBrand(
                campaigns.lock(transaction, CampaignProblems.id(campaignId)).orElseThrow(CampaignProblems::notFound),
                brandId);
    }

    static StoredCampaign ofBrand(StoredCampaign campaign, String brandId) {
        if (!campaign.brandId().equals(BrandAccess.id(brandId))) {
            throw CampaignProblems.notFound();
        }
        return campaign;
    }

    Brand requireEditor(SqlClient client, Actor actor, UUID brandId) {
        return access.require(
                client, actor, brandId, BrandRole.BRAND_ROLE_EDITOR, BrandScope.BRAND_SCOPE_CAMPAIGNS_WRITE);
    }

    void requireViewer(SqlClient client, Actor actor, UUID brandId) {
        access.require(client, actor, brandId, BrandRole.BRAND_ROLE_VIEWER, BrandScope.BRAND_SCOPE_CAMPAIGNS_READ);
    }
}
