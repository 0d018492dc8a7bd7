// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.review;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.time.Timestamps;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.perks.PageToken;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimChanges;
import io.clout.perks.claim.ClaimProblems;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.claim.StoredClaim;
import io.clout.proto.perk.v1.ClaimReview;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.DecideReviewRequest;
import io.clout.proto.perk.v1.ListReviewsRequest;
import io.grpc.Status.Code;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Operators look at claims that look odd. Until one decides, and unless one cancels, the person has the perk. */
@ApplicationScoped
public class Reviews {

    private static final int LONGEST_REASON = 500;

    private static final String OPEN = """
            select r.claim_id, r.signs, r.noticed_at, c.asked_at, c.person_id, c.campaign_id, p.content
            from review r join claim c on c.id = r.claim_id join campaign p on p.id = c.campaign_id
            where r.decided_at is null and c.person_id is not null and (r.noticed_at, r.claim_id) > ($1, $2)
            order by r.noticed_at, r.claim_id limit $3
            """;
    private static final String DECIDE = """
            update review set decided_at = $2, decided_by = $3, kept = $4 where claim_id = $1 and decided_at is null
            """;

    private final Database database;
    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final ClaimChanges changes;
    private final Clock clock;

    Reviews(
            Database database,
            CampaignRepository campaigns,
            ClaimRepository claims,
            ClaimChanges changes,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.claims = claims;
        this.changes = changes;
        this.clock = clock;
    }

    /** What waits for a decision, oldest first. */
    public PageToken.Page<ClaimReview> list(Actor actor, ListReviewsRequest request) {
        actor.requireOperator();
        PageToken after = PageToken.oldestFirst(request.getPageToken());
        int size = PageToken.size(request.getPageSize());
        List<Row> rows = StreamSupport.stream(
                        database.run(OPEN, Columns.time(after.at()), after.id(), size + 1)
                                .spliterator(),
                        false)
                .toList();
        var page = PageToken.page(
                rows, size, row -> new PageToken(Columns.instant(row, "noticed_at"), row.getUUID("claim_id")));
        return new PageToken.Page<>(page.rows().stream().map(Reviews::review).toList(), page.next());
    }

    private static ClaimReview review(Row row) {
        return ClaimReview.newBuilder()
                .setClaimId(row.getUUID("claim_id").toString())
                .setCampaignId(row.getUUID("campaign_id").toString())
                .setCampaignTitle(
                        StoredCampaign.content(row.getBuffer("content").getBytes())
                                .getTitle())
                .setPersonId(row.getString("person_id"))
                .addAllSigns(List.of(row.getArrayOfStrings("signs")))
                .setClaimedAt(Timestamps.of(Columns.instant(row, "asked_at")))
                .build();
    }

    /** Keeps a claim, or cancels it and tells the person why. */
    public void decide(Actor actor, DecideReviewRequest request) {
        Actor.Person operator = actor.requireOperator();
        String reason = request.getReason().strip();
        if (!request.getKeep() && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            throw Problem.invalid(
                    "reason-needed", "reason", "Say why, in at most 500 characters; the person reads it.");
        }
        UUID claimId = ClaimProblems.id(request.getClaimId());
        database.transact(transaction -> {
            StoredClaim claim = claims.lock(transaction, claimId).orElseThrow(ClaimProblems::notFound);
            int decided = run(
                            transaction,
                            DECIDE,
                            claimId,
                            Columns.time(clock.instant()),
                            operator.subject(),
                            request.getKeep())
                    .rowCount();
            if (decided == 0) {
                throw ClaimProblems.notFound();
            }
            if (!request.getKeep() && claim.is(ClaimState.CLAIM_STATE_GRANTED)) {
                if (claim.shippedAt().isPresent()) {
                    throw new Problem("already-shipped", Code.FAILED_PRECONDITION, "It was sent already.");
                }
                StoredCampaign campaign =
                        campaigns.find(transaction, claim.campaignId()).orElseThrow();
                changes.close(transaction, campaign, claim, ClaimState.CLAIM_STATE_CANCELLED, reason, false, false);
            }
        });
    }
}
