// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem.FieldError;
import io.clout.perks.Actor;
import io.clout.perks.targeting.Topics;
import io.clout.perks.webhook.BrandEvents;
import io.clout.proto.perk.v1.BrandState;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Moves campaigns from state to state. Each move is one transaction, in which the campaign is locked. */
@ApplicationScoped
public class CampaignMoves {

    private static final int LONGEST_REASON = 500;

    /** Events name states as the API does, such as {@code LIVE}. */
    private static final String STATE_PREFIX = "CAMPAIGN_STATE_";

    private final Database database;
    private final CampaignAccess access;
    private final CampaignRepository campaigns;
    private final CampaignMessages messages;
    private final StockRepository stock;
    private final Topics topics;
    private final BrandEvents events;
    private final Event<CampaignMoved> moved;
    private final Clock clock;

    CampaignMoves(
            Database database,
            CampaignAccess access,
            CampaignRepository campaigns,
            CampaignMessages messages,
            StockRepository stock,
            Topics topics,
            BrandEvents events,
            Event<CampaignMoved> moved,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.campaigns = campaigns;
        this.messages = messages;
        this.stock = stock;
        this.topics = topics;
        this.events = events;
        this.moved = moved;
        this.clock = clock;
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
            return messages.message(transaction, go(transaction, campaign, to, request.getReason()));
        });
    }

    /** An operator decides about what is submitted, also as a member of the brand; everything else is the brand's. */
    private Stage.Mover mover(SqlConnection transaction, Actor actor, StoredCampaign campaign) {
        if (campaign.state() == CampaignState.CAMPAIGN_STATE_SUBMITTED
                && actor instanceof Actor.Person person
                && person.operator()) {
            return Stage.Mover.OPERATOR;
        }
        access.requireEditor(transaction, actor, campaign.brandId());
        return Stage.Mover.BRAND;
    }

    private void requireMayMove(SqlConnection transaction, StoredCampaign campaign, Stage to, String reason) {
        switch (to) {
            case Stage.Submitted _ -> {
                CampaignProblems.requireRight(ContentChecks.wrong(campaign.content(), topics));
                CampaignProblems.requireComplete(campaign.content(), clock.instant());
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
                        .put("campaignId", next.id().toString())
                        .put("state", next.state().name().substring(STATE_PREFIX.length()))
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
}
