// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.postgres.Database;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.ClaimState;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Serves those who wait, in the order of asking: with an offer for a while where there is a waiting list, and at once where who comes first
 * gets it and only a transaction that failed made them wait. Any number of replicas may do it at any time: each claim and unit is locked, and
 * what another replica has locked is passed over.
 */
@ApplicationScoped
class WaitingList {

    private static final String CAMPAIGNS = """
            select c.id from campaign c join brand b on b.id = c.brand_id and b.state = 'BRAND_STATE_APPROVED'
            where c.state = 'CAMPAIGN_STATE_LIVE' and c.allocation <> 'ALLOCATION_LOTTERY'
                and exists (select 1 from claim w where w.campaign_id = c.id and w.state = 'CLAIM_STATE_WAITING')
                and (c.allocation = 'ALLOCATION_FIRST_COME'
                    or exists (select 1 from unit u where u.campaign_id = c.id and u.state = 'FREE' and u.ready))
            """;

    private final Database database;
    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final UnitRepository units;
    private final ClaimChanges changes;
    private final FactRepository facts;
    private final Clock clock;

    WaitingList(
            Database database,
            CampaignRepository campaigns,
            ClaimRepository claims,
            UnitRepository units,
            ClaimChanges changes,
            FactRepository facts,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.claims = claims;
        this.units = units;
        this.changes = changes;
        this.facts = facts;
        this.clock = clock;
    }

    /** Gives what is free to those who wait. */
    void serve() {
        List<UUID> due = StreamSupport.stream(database.run(CAMPAIGNS).spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
        for (UUID campaignId : due) {
            Optional<Long> place = Optional.of(0L);
            while (place.isPresent()) {
                long behind = place.get();
                place = database.inTransaction(transaction -> serveNext(transaction, campaignId, behind));
            }
        }
    }

    /** Serves the first who waits behind a place, and returns that one's place; empty if that is all for now. */
    private Optional<Long> serveNext(SqlConnection transaction, UUID campaignId, long place) {
        Optional<StoredClaim> next = claims.nextWaiting(transaction, campaignId, place);
        if (next.isEmpty() || next.get().personId().isEmpty()) {
            return next.map(StoredClaim::place);
        }
        // Facts first, as in all transactions that need both.
        var known = facts.lock(transaction, next.get().personId().get());
        StoredCampaign campaign = campaigns.hold(transaction, campaignId).orElseThrow();
        Instant now = clock.instant();
        if (Claims.closed(transaction, campaign, now).isPresent()) {
            return Optional.empty();
        }
        if (!units.isAnyLeft(transaction, campaignId)) {
            return campaign.hasWaitingList() ? Optional.empty() : disappoint(transaction, campaign, next.get());
        }
        Optional<StoredClaim> waiting =
                claims.lockWaiting(transaction, next.get().id());
        var targeting =
                campaigns.edition(transaction, campaignId, next.get().edition()).getTargeting();
        // Who is not eligible today keeps the place: scores rise again.
        boolean eligible =
                Evaluator.eligibility(targeting, campaign.brandId(), known, now).getEligible();
        if (waiting.isEmpty() || !eligible) {
            return Optional.of(next.get().place());
        }
        return give(transaction, campaign, waiting.get(), now)
                ? Optional.of(waiting.get().place())
                : Optional.empty();
    }

    private boolean give(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim, Instant now) {
        if (!campaign.hasWaitingList()) {
            return changes.grantFree(transaction, campaign, claim);
        }
        if (units.reserve(transaction, campaign.id(), claim.id()).isEmpty()) {
            return false;
        }
        changes.offer(
                transaction,
                campaign,
                claim,
                now.plus(Duration.ofHours(campaign.content().getOfferHours())));
        return true;
    }

    /** Everything is taken for good where nobody waits for what is given back. */
    private Optional<Long> disappoint(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim) {
        return claims.lockWaiting(transaction, claim.id())
                .map(waiting -> changes.close(
                        transaction, campaign, waiting, ClaimState.CLAIM_STATE_NOT_GRANTED, "", true, false))
                .map(StoredClaim::place)
                .or(() -> Optional.of(claim.place()));
    }

    /** Takes back offers that were not accepted in time. */
    void expire() {
        while (database.inTransaction(this::expireSome)) {
            // The next hundred.
        }
    }

    private boolean expireSome(SqlConnection transaction) {
        List<StoredClaim> lapsed = claims.lockLapsed(transaction, clock.instant());
        for (StoredClaim claim : lapsed) {
            StoredCampaign campaign =
                    campaigns.find(transaction, claim.campaignId()).orElseThrow();
            changes.close(transaction, campaign, claim, ClaimState.CLAIM_STATE_EXPIRED, "", true, false);
        }
        return !lapsed.isEmpty();
    }
}
