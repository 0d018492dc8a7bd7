// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.perks.Actor;
import io.clout.perks.PageToken;
import io.clout.perks.Repetitions;
import io.clout.perks.campaign.CampaignProblems;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.Disclosures;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.BrandState;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.ClaimPerkResponse;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.Eligibility;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.ListMyClaimsRequest;
import io.clout.proto.perk.v1.ReasonCode;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people do with claims. Each change is one transaction, in which the person's facts are checked again. */
@ApplicationScoped
public class Claims {

    private static final int LONGEST_FEEDBACK = 2000;

    private final Database database;
    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final UnitRepository units;
    private final ClaimChanges changes;
    private final ClaimMessages messages;
    private final FactRepository facts;
    private final Clock clock;

    Claims(
            Database database,
            CampaignRepository campaigns,
            ClaimRepository claims,
            UnitRepository units,
            ClaimChanges changes,
            ClaimMessages messages,
            FactRepository facts,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.claims = claims;
        this.units = units;
        this.changes = changes;
        this.messages = messages;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Takes a perk, enters its lottery or joins its waiting list.
     *
     * @param name of the person, for the brand if the person wants that
     */
    public ClaimPerkResponse claim(Actor.Person person, Optional<String> name, ClaimPerkRequest request) {
        if (!request.getDisclosureAcknowledged()) {
            throw ClaimProblems.notAcknowledged();
        }
        UUID campaignId = CampaignProblems.id(request.getCampaignId());
        return database.inTransaction(transaction -> Repetitions.once(
                transaction,
                person,
                "claim-perk",
                request.getIdempotencyKey(),
                request,
                ClaimPerkResponse.parser(),
                () -> ClaimPerkResponse.newBuilder()
                        .setClaim(messages.message(
                                transaction,
                                claimOf(ask(
                                        transaction,
                                        person,
                                        name.filter(_ -> request.getShareName()),
                                        campaignId,
                                        request.getSharePosts()))))
                        .build()));
    }

    private static StoredClaim claimOf(ClaimResult result) {
        return switch (result) {
            case ClaimResult.Granted(StoredClaim claim) -> claim;
            case ClaimResult.Waiting(StoredClaim claim) -> claim;
            case ClaimResult.NotEligible(Eligibility eligibility) -> throw ClaimProblems.notEligible(eligibility);
            case ClaimResult.Closed(ReasonCode reason) -> throw ClaimProblems.closed(reason);
            case ClaimResult.SoldOut _ -> throw ClaimProblems.soldOut();
            case ClaimResult.AlreadyClaimed _ -> throw ClaimProblems.alreadyClaimed();
        };
    }

    private ClaimResult ask(
            SqlConnection transaction,
            Actor.Person person,
            Optional<String> displayName,
            UUID campaignId,
            boolean sharePosts) {
        Instant now = clock.instant();
        // What a person claims comes one after the other, so that two campaigns of a brand see each other's claim.
        run(transaction, "select pg_advisory_xact_lock(hashtextextended($1, 0))", person.subject());
        // Facts before claims: erasing a person locks them in this order.
        PersonFacts known = facts.lock(transaction, person.id());
        StoredCampaign campaign = campaigns
                .hold(transaction, campaignId)
                .filter(StoredCampaign::isKnown)
                .orElseThrow(CampaignProblems::notFound);
        Optional<ReasonCode> closed = closed(transaction, campaign, now);
        if (closed.isPresent()) {
            return new ClaimResult.Closed(closed.get());
        }
        if (!known.consented()) {
            return new ClaimResult.Closed(ReasonCode.REASON_CODE_NO_CONSENT);
        }
        if (!campaign.isLottery() && !campaign.hasWaitingList() && !units.isAnyLeft(transaction, campaignId)) {
            return claims.find(transaction, campaignId, person.id())
                    .filter(claim -> !claim.mayAskAgain())
                    .<ClaimResult>map(_ -> new ClaimResult.AlreadyClaimed())
                    .orElseGet(ClaimResult.SoldOut::new);
        }
        Eligibility eligibility =
                Evaluator.eligibility(campaign.content().getTargeting(), campaign.brandId(), known, now);
        if (!eligibility.getEligible()) {
            return new ClaimResult.NotEligible(eligibility);
        }
        return claims.ask(
                        transaction,
                        new ClaimRepository.Ask(
                                campaignId,
                                person.id(),
                                campaign.version(),
                                now,
                                Disclosures.text(campaign.content(), country(known)),
                                sharePosts,
                                displayName))
                .map(claim -> take(transaction, campaign, claim))
                .orElseGet(ClaimResult.AlreadyClaimed::new);
    }

    /** Those who asked earlier and wait come first. */
    private ClaimResult take(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim) {
        if (!campaign.isLottery()
                && !claims.isAnyBefore(transaction, claim)
                && units.grant(transaction, campaign.id(), claim.id()).isPresent()) {
            return new ClaimResult.Granted(changes.grant(transaction, campaign, claim));
        }
        changes.waiting(transaction, campaign, claim);
        return new ClaimResult.Waiting(claim);
    }

    /** Why nobody can claim now; empty if people can. */
    static Optional<ReasonCode> closed(SqlClient client, StoredCampaign campaign, Instant now) {
        return closed(campaign, now)
                .or(() -> isApproved(client, campaign.brandId())
                        ? Optional.empty()
                        : Optional.of(ReasonCode.REASON_CODE_CLOSED));
    }

    /** Why nobody can claim now, as far as the campaign itself says; empty if people can. */
    public static Optional<ReasonCode> closed(StoredCampaign campaign, Instant now) {
        return switch (campaign.state()) {
            case CAMPAIGN_STATE_LIVE -> {
                if (campaign.hasClosed(now)) {
                    yield Optional.of(ReasonCode.REASON_CODE_CLOSED);
                }
                yield campaign.hasOpened(now) ? Optional.empty() : Optional.of(ReasonCode.REASON_CODE_NOT_OPEN_YET);
            }
            case CAMPAIGN_STATE_DRAFT,
                    CAMPAIGN_STATE_SUBMITTED,
                    CAMPAIGN_STATE_PAUSED,
                    CAMPAIGN_STATE_ENDED,
                    CAMPAIGN_STATE_CANCELLED,
                    CAMPAIGN_STATE_UNSPECIFIED,
                    UNRECOGNIZED -> Optional.of(ReasonCode.REASON_CODE_CLOSED);
        };
    }

    private static boolean isApproved(SqlClient client, UUID brandId) {
        return first(run(client, "select state from brand where id = $1", brandId))
                .filter(row -> BrandState.valueOf(row.getString("state")) == BrandState.BRAND_STATE_APPROVED)
                .isPresent();
    }

    /** Accepts an offer, even after the campaign has ended: it was made for a while. Doing it again is fine. */
    public Claim accept(Actor.Person person, String claimId) {
        return database.inTransaction(transaction -> {
            Instant now = clock.instant();
            PersonFacts known = facts.lock(transaction, person.id());
            StoredClaim claim = lockOwn(transaction, person, claimId);
            if (claim.is(ClaimState.CLAIM_STATE_GRANTED)) {
                return messages.message(transaction, claim);
            }
            if (claim.offerEndsAt().filter(now::isBefore).isEmpty()) {
                throw ClaimProblems.noOffer();
            }
            StoredCampaign campaign =
                    campaigns.find(transaction, claim.campaignId()).orElseThrow();
            if (!isApproved(transaction, campaign.brandId())) {
                throw ClaimProblems.closed(ReasonCode.REASON_CODE_CLOSED);
            }
            requireEligible(transaction, campaign, claim, known, now);
            units.grantReserved(transaction, claim.id());
            return messages.message(transaction, changes.grant(transaction, campaign, claim));
        });
    }

    /** By what the campaign said when the person asked. */
    private void requireEligible(
            SqlConnection transaction, StoredCampaign campaign, StoredClaim claim, PersonFacts known, Instant now) {
        if (!known.consented()) {
            throw ClaimProblems.closed(ReasonCode.REASON_CODE_NO_CONSENT);
        }
        var targeting = campaigns
                .edition(transaction, claim.campaignId(), claim.edition())
                .getTargeting();
        Eligibility eligibility = Evaluator.eligibility(targeting, campaign.brandId(), known, now);
        if (!eligibility.getEligible()) {
            throw ClaimProblems.notEligible(eligibility);
        }
    }

    /** Gives a claim back. Doing it again is fine. */
    public Claim cancel(Actor.Person person, String claimId) {
        return database.inTransaction(transaction -> {
            StoredClaim claim = lockOwn(transaction, person, claimId);
            StoredCampaign campaign =
                    campaigns.find(transaction, claim.campaignId()).orElseThrow();
            return messages.message(
                    transaction,
                    switch (claim.state()) {
                        case CLAIM_STATE_WAITING, CLAIM_STATE_OFFERED -> giveBack(transaction, campaign, claim);
                        case CLAIM_STATE_GRANTED -> {
                            requireUnused(transaction, claim);
                            yield giveBack(transaction, campaign, claim);
                        }
                        case CLAIM_STATE_CANCELLED, CLAIM_STATE_EXPIRED, CLAIM_STATE_NOT_GRANTED -> claim;
                        case CLAIM_STATE_UNSPECIFIED, UNRECOGNIZED -> throw ClaimProblems.notFound();
                    });
        });
    }

    private StoredClaim giveBack(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim) {
        return changes.close(transaction, campaign, claim, ClaimState.CLAIM_STATE_CANCELLED, "", true, true);
    }

    private static void requireUnused(SqlConnection transaction, StoredClaim claim) {
        if (claim.shippedAt().isPresent()) {
            throw ClaimProblems.shipped();
        }
        if (first(run(transaction, "select 1 from look where claim_id = $1 and what = 'CODE' limit 1", claim.id()))
                .isPresent()) {
            throw ClaimProblems.codeSeen();
        }
    }

    /** Claims of a person, newest first. */
    public PageToken.Page<Claim> list(Actor.Person person, ListMyClaimsRequest request) {
        return database.inTransaction(transaction -> {
            var page = claims.ofPerson(transaction, person.id(), request.getPageToken(), request.getPageSize());
            return new PageToken.Page<>(
                    page.rows().stream()
                            .map(claim -> messages.message(transaction, claim))
                            .toList(),
                    page.next());
        });
    }

    /** One claim of a person. */
    public Claim get(Actor.Person person, String claimId) {
        return database.inTransaction(transaction -> messages.message(
                transaction,
                claims.find(transaction, ClaimProblems.id(claimId))
                        .filter(claim -> isOf(person, claim))
                        .orElseThrow(ClaimProblems::notFound)));
    }

    /** Rates a perk; the last time holds. */
    public Claim rate(Actor.Person person, GiveFeedbackRequest request) {
        if (request.getRating() < 1 || request.getRating() > 5) {
            throw Problem.invalid("feedback-invalid", "rating", "1 to 5.");
        }
        if (request.getFeedback().length() > LONGEST_FEEDBACK) {
            throw Problem.invalid("feedback-invalid", "feedback", "At most 2000 characters.");
        }
        return database.inTransaction(transaction -> {
            StoredClaim claim = lockGranted(transaction, person, request.getClaimId());
            return messages.message(
                    transaction, claims.rated(transaction, claim.id(), request.getRating(), request.getFeedback()));
        });
    }

    /**
     * A person's claim that is granted, locked.
     *
     * @throws Problem {@code claim-not-found}, {@code claim-not-granted}
     */
    public StoredClaim lockGranted(SqlConnection transaction, Actor.Person person, String claimId) {
        StoredClaim claim = lockOwn(transaction, person, claimId);
        if (!claim.is(ClaimState.CLAIM_STATE_GRANTED)) {
            throw ClaimProblems.notGranted();
        }
        return claim;
    }

    private StoredClaim lockOwn(SqlConnection transaction, Actor.Person person, String claimId) {
        return claims.lock(transaction, ClaimProblems.id(claimId))
                .filter(claim -> isOf(person, claim))
                .orElseThrow(ClaimProblems::notFound);
    }

    private static boolean isOf(Actor.Person person, StoredClaim claim) {
        return claim.personId().equals(Optional.of(person.id()));
    }

    /** Where the person lives, as far as declared; empty otherwise. */
    public static String country(PersonFacts facts) {
        return facts.declared().getCountry();
    }
}
