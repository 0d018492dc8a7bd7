// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.perk;

import static io.clout.common.postgres.Database.run;

import io.clout.perks.campaign.Disclosures;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimMessages;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.claim.Claims;
import io.clout.perks.claim.StoredClaim;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.Perk;
import io.clout.proto.perk.v1.ReasonCode;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Campaigns as messages for one person. What they need is read for all of them at once. */
@ApplicationScoped
class PerkMessages {

    /** Units are counted up to here; more than that are shown as this many. */
    private static final int MOST_COUNTED = 10_000;

    private static final String LEFT = """
            select given.id, (select count(*) from (select 1 from unit u where u.campaign_id = given.id and u.state = 'FREE'
                and u.ready limit $2) counted) as units
            from unnest($1::uuid[]) as given (id)
            """;
    private static final String BRANDS =
            "select id, name, state = 'BRAND_STATE_APPROVED' as approved from brand where id = any ($1)";

    private final ClaimRepository claims;
    private final ClaimMessages claimMessages;

    PerkMessages(ClaimRepository claims, ClaimMessages claimMessages) {
        this.claims = claims;
        this.claimMessages = claimMessages;
    }

    private record Brand(String name, boolean approved) {}

    /** Perks of these campaigns, in their order. */
    List<Perk> perks(SqlClient client, List<StoredCampaign> campaigns, PersonFacts facts, Instant now) {
        UUID[] ids = campaigns.stream().map(StoredCampaign::id).toArray(UUID[]::new);
        Map<UUID, Long> left = new HashMap<>();
        for (Row row : run(client, LEFT, ids, MOST_COUNTED)) {
            left.put(row.getUUID("id"), row.getLong("units"));
        }
        Map<UUID, Brand> brands = brands(client, campaigns);
        Map<UUID, StoredClaim> own = claims.find(client, ids, facts.personId());
        return campaigns.stream()
                .map(campaign -> perk(
                        client,
                        campaign,
                        Objects.requireNonNull(brands.get(campaign.brandId())),
                        facts,
                        left.getOrDefault(campaign.id(), 0L),
                        Optional.ofNullable(own.get(campaign.id())),
                        now))
                .toList();
    }

    boolean isApproved(SqlClient client, StoredCampaign campaign) {
        return brands(client, List.of(campaign)).values().iterator().next().approved();
    }

    private static Map<UUID, Brand> brands(SqlClient client, List<StoredCampaign> campaigns) {
        UUID[] ids = campaigns.stream().map(StoredCampaign::brandId).distinct().toArray(UUID[]::new);
        Map<UUID, Brand> brands = new HashMap<>();
        for (Row row : run(client, BRANDS, (Object) ids)) {
            brands.put(row.getUUID("id"), new Brand(row.getString("name"), row.getBoolean("approved")));
        }
        return brands;
    }

    private Perk perk(
            SqlClient client,
            StoredCampaign campaign,
            Brand brand,
            PersonFacts facts,
            long left,
            Optional<StoredClaim> own,
            Instant now) {
        var perk = Perk.newBuilder()
                .setCampaignId(campaign.id().toString())
                .setBrandId(campaign.brandId().toString())
                .setBrandName(brand.name())
                .setContent(campaign.content().toBuilder().clearTargeting())
                .setState(campaign.state())
                .setEligibility(
                        Evaluator.eligibility(campaign.content().getTargeting(), campaign.brandId(), facts, now))
                .setClosedBecause(closed(campaign, brand, facts, left, own, now))
                .setDisclosure(own.map(StoredClaim::disclosure)
                        .orElseGet(() -> Disclosures.text(campaign.content(), Claims.country(facts))))
                .setDemo(campaign.demo());
        if (!campaign.isLottery()) {
            perk.setLeft(rounded(left));
        }
        own.ifPresent(claim -> perk.setClaim(claimMessages.message(client, claim)));
        return perk.build();
    }

    private static ReasonCode closed(
            StoredCampaign campaign,
            Brand brand,
            PersonFacts facts,
            long left,
            Optional<StoredClaim> own,
            Instant now) {
        if (own.filter(claim -> !claim.mayAskAgain()).isPresent()) {
            return ReasonCode.REASON_CODE_ALREADY_CLAIMED;
        }
        if (!brand.approved()) {
            return ReasonCode.REASON_CODE_CLOSED;
        }
        return Claims.closed(campaign, now)
                .or(() -> facts.consented() ? Optional.empty() : Optional.of(ReasonCode.REASON_CODE_NO_CONSENT))
                .or(() -> left > 0 || campaign.isLottery() || campaign.hasWaitingList()
                        ? Optional.empty()
                        : Optional.of(ReasonCode.REASON_CODE_SOLD_OUT))
                .orElse(ReasonCode.REASON_CODE_UNSPECIFIED);
    }

    /** Exact below ten, where a person would notice; two digits otherwise. */
    static int rounded(long left) {
        long unit = 1;
        while (left / unit >= 100) {
            unit *= 10;
        }
        return left < 10 ? (int) left : (int) (Math.round((double) left / unit) * unit);
    }
}
