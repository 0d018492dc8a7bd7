// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem.FieldError;
import io.clout.common.time.Timestamps;
import io.clout.perks.Actor;
import io.clout.perks.PageToken;
import io.clout.perks.Repetitions;
import io.clout.perks.brand.BrandAccess;
import io.clout.perks.targeting.TargetingRules;
import io.clout.perks.targeting.Topics;
import io.clout.perks.webhook.BrandEvents;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.BrandState;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.ListCampaignsRequest;
import io.clout.proto.perk.v1.ListSubmittedRequest;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.clout.proto.perk.v1.UpdateCampaignRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What brands and operators do with campaigns. Each change is one transaction, in which the campaign is locked. */
@ApplicationScoped
public class Campaigns {

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final BrandAccess access;
    private final CampaignRepository campaigns;
    private final StockRepository stock;
    private final CampaignSecrets secrets;
    private final Topics topics;
    private final BrandEvents events;
    private final Event<CampaignMoved> moved;
    private final Clock clock;

    Campaigns(
            Database database,
            BrandAccess access,
            CampaignRepository campaigns,
            StockRepository stock,
            CampaignSecrets secrets,
            Topics topics,
            BrandEvents events,
            Event<CampaignMoved> moved,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.campaigns = campaigns;
        this.stock = stock;
        this.secrets = secrets;
        this.topics = topics;
        this.events = events;
        this.moved = moved;
        this.clock = clock;
    }

    private List<FieldError> wrong(CampaignContent content) {
        List<FieldError> errors = new ArrayList<>(ContentRules.wrong(content));
        TargetingRules.check(content.getTargeting(), topics).stream()
                .map(error -> new FieldError("content." + error.field(), error.detail()))
                .forEach(errors::add);
        return errors;
    }

    /** Makes a draft. */
    public Campaign create(Actor actor, CreateCampaignRequest request) {
        UUID brandId = BrandAccess.id(request.getBrandId());
        requireRight(wrong(request.getContent()));
        return database.inTransaction(transaction -> {
            Brand brand = requireEditor(transaction, actor, brandId);
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
        return message(transaction, draft);
    }

    /** Campaigns of a brand, newest first. */
    public PageToken.Page<Campaign> list(Actor actor, ListCampaignsRequest request) {
        UUID brandId = BrandAccess.id(request.getBrandId());
        return database.inTransaction(transaction -> {
            requireViewer(transaction, actor, brandId);
            var page = campaigns.list(
                    transaction, brandId, request.getState(), request.getPageToken(), request.getPageSize());
            return new PageToken.Page<>(
                    page.rows().stream()
                            .map(campaign -> message(transaction, campaign))
                            .toList(),
                    page.next());
        });
    }

    /** One campaign. */
    public Campaign get(Actor actor, String brandId, String campaignId) {
        return database.inTransaction(transaction -> {
            requireViewer(transaction, actor, BrandAccess.id(brandId));
            return message(
                    transaction,
                    ofBrand(
                            campaigns
                                    .find(transaction, CampaignProblems.id(campaignId))
                                    .orElseThrow(CampaignProblems::notFound),
                            brandId));
        });
    }

    /** Changes what a campaign says. */
    public Campaign update(Actor actor, UpdateCampaignRequest request) {
        requireRight(wrong(request.getContent()));
        return database.inTransaction(transaction -> {
            requireEditor(transaction, actor, BrandAccess.id(request.getBrandId()));
            StoredCampaign campaign = lock(transaction, request.getBrandId(), request.getCampaignId());
            if (campaign.version() != request.getVersion()) {
                throw CampaignProblems.versionConflict(campaign.version());
            }
            return store(transaction, campaign, request.getContent());
        });
    }

    private Campaign store(SqlConnection transaction, StoredCampaign campaign, CampaignContent content) {
        Instant now = clock.instant();
        if (campaign.isShown()) {
            requireComplete(content, now);
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
            requireRight(keepsCodes(transaction, campaign, content));
            stock.resize(transaction, changed);
        }
        campaigns.store(transaction, changed, now);
        return message(transaction, changed);
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

    /** Moves a campaign to another state. */
    public Campaign move(Actor actor, MoveCampaignRequest request) {
        if (request.getReason().length() > LONGEST_REASON) {
            throw CampaignProblems.reasonNeeded();
        }
        return database.inTransaction(transaction -> {
            StoredCampaign campaign = campaigns
                    .lock(transaction, CampaignProblems.id(request.getCampaignId()))
                    .filter(found -> found.brandId().toString().equals(request.getBrandId()))
                    .orElseThrow(CampaignProblems::notFound);
            Stage.Mover mover = mover(transaction, actor, campaign);
            Stage to = switch (Stage.of(campaign.state()).moveTo(request.getState(), mover)) {
                case Stage.Move.Legal(Stage stage) -> stage;
                case Stage.Move.Illegal _ -> throw CampaignProblems.illegal(campaign.state(), request.getState());
                case Stage.Move.NotYours(Stage.Mover whose) ->
                    throw Actor.forbidden(
                            whose == Stage.Mover.OPERATOR
                                    ? "An operator decides about this."
                                    : "The brand decides about this.");
            };
            requireMayMove(transaction, campaign, to, request.getReason());
            return message(transaction, go(transaction, campaign, to, request.getReason()));
        });
    }

    /** An operator decides about what is submitted, also as a member of the brand; everything else is the brand's. */
    private Stage.Mover mover(SqlConnection transaction, Actor actor, StoredCampaign campaign) {
        if (campaign.state() == CampaignState.CAMPAIGN_STATE_SUBMITTED
                && actor instanceof Actor.Person person
                && person.operator()) {
            return Stage.Mover.OPERATOR;
        }
        requireEditor(transaction, actor, campaign.brandId());
        return Stage.Mover.BRAND;
    }

    private void requireMayMove(SqlConnection transaction, StoredCampaign campaign, Stage to, String reason) {
        switch (to) {
            case Stage.Submitted _ -> {
                requireComplete(campaign.content(), clock.instant());
                requireCodes(transaction, campaign);
                requireApproved(transaction, campaign);
            }
            case Stage.Live _ -> requireApproved(transaction, campaign);
            case Stage.Draft _, Stage.Cancelled _ -> {
                if (reason.isBlank() && campaign.state() != CampaignState.CAMPAIGN_STATE_DRAFT) {
                    throw CampaignProblems.reasonNeeded();
                }
            }
            case Stage.Ended _ -> {
                if (campaign.isLottery()) {
                    // Its entries were promised a draw at the close; only calling it off is possible before.
                    throw CampaignProblems.illegal(campaign.state(), to.state());
                }
            }
            case Stage.Paused _ -> {}
        }
    }

    private void requireCodes(SqlConnection transaction, StoredCampaign campaign) {
        if (campaign.hasCodes()) {
            int codes = stock.read(transaction, campaign.id()).getCodes();
            if (codes < campaign.content().getQuantity()) {
                throw CampaignProblems.incomplete(List.of(new FieldError(
                        "content.quantity",
                        "There are %d codes for %d units."
                                .formatted(codes, campaign.content().getQuantity()))));
            }
        }
    }

    private static void requireApproved(SqlConnection transaction, StoredCampaign campaign) {
        var state = Database.first(Database.run(
                        transaction, "select state from brand where id = $1 for share", campaign.brandId()))
                .map(row -> BrandState.valueOf(row.getString("state")));
        if (!state.equals(Optional.of(BrandState.BRAND_STATE_APPROVED))) {
            throw CampaignProblems.brandNotApproved();
        }
    }

    private StoredCampaign go(SqlConnection transaction, StoredCampaign campaign, Stage to, String reason) {
        StoredCampaign next = campaign.in(to.state(), reason);
        campaigns.store(transaction, next, clock.instant());
        if (to instanceof Stage.Submitted) {
            stock.resize(transaction, next);
        }
        moved.fire(new CampaignMoved(transaction, next));
        events.record(
                transaction,
                next.brandId(),
                "campaign.state",
                new JsonObject()
                        .put("campaign_id", next.id().toString())
                        .put("state", next.state().name())
                        .put("reason", reason));
        return next;
    }

    /** Ends what has closed, one campaign a transaction; any replica may do it at any time. Lotteries end with their draw. */
    public void endDue() {
        while (database.inTransaction(transaction -> campaigns
                .lockDue(transaction, clock.instant())
                .map(campaign -> go(transaction, campaign, new Stage.Ended(), ""))
                .isPresent())) {
            // The next one.
        }
    }

    /** Ends a lottery that is drawn. */
    public void endDrawn(SqlConnection transaction, StoredCampaign lottery) {
        if (lottery.isShown()) {
            go(transaction, lottery, new Stage.Ended(), "");
        }
    }

    /** Campaigns that wait for an operator, oldest first. */
    public PageToken.Page<Campaign> listSubmitted(Actor actor, ListSubmittedRequest request) {
        actor.requireOperator();
        return database.inTransaction(transaction -> {
            var page = campaigns.listSubmitted(transaction, request.getPageToken(), request.getPageSize());
            return new PageToken.Page<>(
                    page.rows().stream()
                            .map(submitted -> message(transaction, submitted.campaign()))
                            .toList(),
                    page.next());
        });
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

    /** As the brand sees it. */
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

    private StoredCampaign lock(SqlConnection transaction, String brandId, String campaignId) {
        return ofBrand(
                campaigns.lock(transaction, CampaignProblems.id(campaignId)).orElseThrow(CampaignProblems::notFound),
                brandId);
    }

    private static StoredCampaign ofBrand(StoredCampaign campaign, String brandId) {
        if (!campaign.brandId().equals(BrandAccess.id(brandId))) {
            throw CampaignProblems.notFound();
        }
        return campaign;
    }

    private Brand requireEditor(SqlClient client, Actor actor, UUID brandId) {
        return access.require(
                client, actor, brandId, BrandRole.BRAND_ROLE_EDITOR, BrandScope.BRAND_SCOPE_CAMPAIGNS_WRITE);
    }

    private void requireViewer(SqlClient client, Actor actor, UUID brandId) {
        access.require(client, actor, brandId, BrandRole.BRAND_ROLE_VIEWER, BrandScope.BRAND_SCOPE_CAMPAIGNS_READ);
    }

    private static void requireRight(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw CampaignProblems.invalid(errors);
        }
    }

    private static void requireComplete(CampaignContent content, Instant now) {
        var errors = ContentRules.missing(content, now);
        if (!errors.isEmpty()) {
            throw CampaignProblems.incomplete(errors);
        }
    }
}
