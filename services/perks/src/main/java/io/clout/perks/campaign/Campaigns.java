// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem.FieldError;
import io.clout.perks.Actor;
import io.clout.perks.PageToken;
import io.clout.perks.Repetitions;
import io.clout.perks.brand.BrandAccess;
import io.clout.perks.targeting.Topics;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.ListCampaignsRequest;
import io.clout.proto.perk.v1.ListSubmittedRequest;
import io.clout.proto.perk.v1.UpdateCampaignRequest;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What campaigns say: brands write them, and operators read what is submitted. Each change is one transaction, in which the campaign is locked. */
@ApplicationScoped
public class Campaigns {

    private final Database database;
    private final CampaignAccess access;
    private final CampaignRepository campaigns;
    private final CampaignMessages messages;
    private final StockRepository stock;
    private final CampaignSecrets secrets;
    private final Topics topics;
    private final Clock clock;

    Campaigns(
            Database database,
            CampaignAccess access,
            CampaignRepository campaigns,
            CampaignMessages messages,
            StockRepository stock,
            CampaignSecrets secrets,
            Topics topics,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.campaigns = campaigns;
        this.messages = messages;
        this.stock = stock;
        this.secrets = secrets;
        this.topics = topics;
        this.clock = clock;
    }

    /** Makes a draft. */
    public Campaign create(Actor actor, CreateCampaignRequest request) {
        UUID brandId = BrandAccess.id(request.getBrandId());
        CampaignProblems.requireRight(ContentChecks.wrong(request.getContent(), topics));
        return database.inTransaction(transaction -> {
            Brand brand = access.requireEditor(transaction, actor, brandId);
            return Repetitions.once(
                    transaction,
                    actor,
                    "create-campaign",
                    request.getIdempotencyKey(),
                    request,
                    Campaign.parser(),
                    () -> make(transaction, brand, request.getContent()));
        });
    }

    private Campaign make(SqlConnection transaction, Brand brand, CampaignContent content) {
        UUID id = UUID.randomUUID();
        var draft = new StoredCampaign(
                id,
                UUID.fromString(brand.getBrandId()),
                Disclosures.complete(content),
                CampaignState.CAMPAIGN_STATE_DRAFT,
                "",
                1,
                secrets.fresh(id),
                brand.getDemo(),
                clock.instant());
        campaigns.add(transaction, draft);
        return messages.message(transaction, draft);
    }

    /** Campaigns of a brand, newest first. */
    public PageToken.Page<Campaign> list(Actor actor, ListCampaignsRequest request) {
        UUID brandId = BrandAccess.id(request.getBrandId());
        return database.inTransaction(transaction -> {
            access.requireViewer(transaction, actor, brandId);
            var page = campaigns.list(
                    transaction, brandId, request.getState(), request.getPageToken(), request.getPageSize());
            return new PageToken.Page<>(
                    page.rows().stream()
                            .map(campaign -> messages.message(transaction, campaign))
                            .toList(),
                    page.next());
        });
    }

    /** One campaign. */
    public Campaign get(Actor actor, String brandId, String campaignId) {
        return database.inTransaction(transaction -> {
            access.requireViewer(transaction, actor, BrandAccess.id(brandId));
            return messages.message(
                    transaction,
                    CampaignAccess.ofBrand(
                            campaigns
                                    .find(transaction, CampaignProblems.id(campaignId))
                                    .orElseThrow(CampaignProblems::notFound),
                            brandId));
        });
    }

    /** Changes what a campaign says. */
    public Campaign update(Actor actor, UpdateCampaignRequest request) {
        CampaignProblems.requireRight(ContentChecks.wrong(request.getContent(), topics));
        return database.inTransaction(transaction -> {
            access.requireEditor(transaction, actor, BrandAccess.id(request.getBrandId()));
            StoredCampaign campaign = access.lock(transaction, request.getBrandId(), request.getCampaignId());
            if (campaign.version() != request.getVersion()) {
                throw CampaignProblems.versionConflict(campaign.version());
            }
            return store(transaction, campaign, request.getContent());
        });
    }

    private Campaign store(SqlConnection transaction, StoredCampaign campaign, CampaignContent content) {
        Instant now = clock.instant();
        if (campaign.isShown()) {
            CampaignProblems.requireComplete(content, now);
            var taken = stock.read(transaction, campaign.id());
            var errors = LiveEdits.wrong(
                    campaign.content(),
                    content,
                    (long) taken.getReserved() + taken.getGranted(),
                    campaign.isLottery(),
                    now);
            if (!errors.isEmpty()) {
                throw CampaignProblems.editRefused(errors);
            }
        } else if (campaign.state() != CampaignState.CAMPAIGN_STATE_DRAFT) {
            throw CampaignProblems.notEditable(campaign.state());
        }
        StoredCampaign changed = campaign.with(content);
        if (stock.exists(transaction, campaign.id())) {
            CampaignProblems.requireRight(keepsCodes(transaction, campaign, content));
            stock.resize(transaction, changed);
        }
        campaigns.store(transaction, changed, now);
        return messages.message(transaction, changed);
    }

    /** A campaign with codes keeps them. */
    private List<FieldError> keepsCodes(SqlConnection transaction, StoredCampaign campaign, CampaignContent content) {
        List<FieldError> errors = new ArrayList<>();
        int codes = stock.read(transaction, campaign.id()).getCodes();
        if (codes > 0 && content.getFulfilment() != campaign.content().getFulfilment()) {
            errors.add(new FieldError("content.fulfilment", "The campaign has codes already."));
        }
        if (codes > content.getQuantity() && !campaign.isShown()) {
            errors.add(new FieldError("content.quantity", "The campaign has " + codes + " codes already."));
        }
        return errors;
    }

    /** Campaigns that wait for an operator, oldest first. */
    public PageToken.Page<Campaign> listSubmitted(Actor actor, ListSubmittedRequest request) {
        actor.requireOperator();
        return database.inTransaction(transaction -> {
            var page = campaigns.listSubmitted(transaction, request.getPageToken(), request.getPageSize());
            return new PageToken.Page<>(
                    page.rows().stream()
                            .map(submitted -> messages.message(transaction, submitted.campaign()))
                            .toList(),
                    page.next());
        });
    }
}
