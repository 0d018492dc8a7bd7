// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimChanges;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.claim.StoredClaim;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.Targeting;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settles who takes part in a draw: those for whom the campaign, as it was when they entered, still is. It is settled before the seed is
 * known, so that nobody can be left out for having won.
 */
@ApplicationScoped
class Entrants {

    private static final int PAGE = 1_000;

    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final ClaimChanges changes;
    private final FactRepository facts;
    private final Clock clock;

    Entrants(
            CampaignRepository campaigns,
            ClaimRepository claims,
            ClaimChanges changes,
            FactRepository facts,
            Clock clock) {
        this.campaigns = campaigns;
        this.claims = claims;
        this.changes = changes;
        this.facts = facts;
        this.clock = clock;
    }

    /** Those who take part. The others get a notice that they do not. */
    List<StoredClaim> settle(SqlConnection transaction, StoredCampaign campaign) {
        List<StoredClaim> all = claims.lockAllWaiting(transaction, campaign.id());
        List<StoredClaim> settled = new ArrayList<>();
        Map<Long, Targeting> editions = new HashMap<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            List<StoredClaim> page = all.subList(from, Math.min(from + PAGE, all.size()));
            Map<String, PersonFacts> known = known(transaction, page);
            for (StoredClaim claim : page) {
                Targeting targeting = editions.computeIfAbsent(
                        claim.edition(),
                        edition -> campaigns
                                .edition(transaction, campaign.id(), edition)
                                .getTargeting());
                if (isEligible(campaign, targeting, known, claim)) {
                    settled.add(claim);
                } else {
                    changes.close(
                            transaction,
                            campaign,
                            claim,
                            ClaimState.CLAIM_STATE_NOT_GRANTED,
                            "When entries closed, the campaign was no longer for you.",
                            false,
                            false);
                }
            }
        }
        return settled;
    }

    private Map<String, PersonFacts> known(SqlConnection transaction, List<StoredClaim> page) {
        List<String> people = page.stream()
                .map(StoredClaim::personId)
                .flatMap(Optional::stream)
                .toList();
        return facts.find(transaction, people).stream()
                .collect(Collectors.toMap(PersonFacts::personId, Function.identity()));
    }

    private boolean isEligible(
            StoredCampaign campaign, Targeting targeting, Map<String, PersonFacts> known, StoredClaim claim) {
        return claim.personId()
                .map(known::get)
                .filter(person -> Evaluator.eligibility(targeting, campaign.brandId(), person, clock.instant())
                        .getEligible())
                .isPresent();
    }
}
