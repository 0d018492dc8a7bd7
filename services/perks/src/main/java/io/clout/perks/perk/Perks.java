// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.perk;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.time.Timestamps;
import io.clout.perks.Actor;
import io.clout.perks.PageToken;
import io.clout.perks.campaign.CampaignProblems;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.claim.ClaimRepository;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.index.IndexedCampaign;
import io.clout.perks.index.Indexes;
import io.clout.perks.index.Matches;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.ListPerksRequest;
import io.clout.proto.perk.v1.Perk;
import io.clout.proto.perk.v1.PerkFilter;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Campaigns as a person meets them, each with the reasons of its yes or no. */
@ApplicationScoped
public class Perks {

    private static final Comparator<IndexedCampaign> BY_OPENING = Comparator.<IndexedCampaign, Instant>comparing(
                    campaign -> Timestamps.instant(campaign.content().getOpensAt()))
            .thenComparing(IndexedCampaign::campaignId);

    private final Database database;
    private final Indexes indexes;
    private final FactRepository facts;
    private final CampaignRepository campaigns;
    private final ClaimRepository claims;
    private final Exposures exposures;
    private final HiddenBrands hidden;
    private final PerkMessages messages;
    private final Clock clock;

    Perks(
            Database database,
            Indexes indexes,
            FactRepository facts,
            CampaignRepository campaigns,
            ClaimRepository claims,
            Exposures exposures,
            HiddenBrands hidden,
            PerkMessages messages,
            Clock clock) {
        this.database = database;
        this.indexes = indexes;
        this.facts = facts;
        this.campaigns = campaigns;
        this.claims = claims;
        this.exposures = exposures;
        this.hidden = hidden;
        this.messages = messages;
        this.clock = clock;
    }

    /** Campaigns that are shown, those for the person first, then by opening. */
    public PageToken.Page<Perk> list(Actor.Person person, ListPerksRequest request) {
        return database.inTransaction(transaction -> {
            Instant now = clock.instant();
            PersonFacts known = facts.find(transaction, person.id());
            Matches matches = indexes.campaigns().match(known, now);
            Set<UUID> without = hidden.find(transaction, person.id());
            List<IndexedCampaign> wanted = Stream.concat(
                            sorted(matches.eligible(), request.getFilter(), true, now),
                            sorted(matches.notEligible(), request.getFilter(), false, now))
                    .filter(campaign -> !without.contains(campaign.brandId()))
                    .toList();
            int from = start(wanted, request.getPageToken());
            int to = Math.min(wanted.size(), from + PageToken.size(request.getPageSize()));
            List<StoredCampaign> page = campaigns.find(
                    transaction,
                    wanted.subList(from, to).stream()
                            .map(IndexedCampaign::campaignId)
                            .toList());
            List<Perk> perks = messages.perks(transaction, page, known, now);
            exposures.seen(transaction, person.id(), eligible(perks), now);
            return new PageToken.Page<>(
                    perks,
                    to == wanted.size() ? "" : wanted.get(to - 1).campaignId().toString());
        });
    }

    private static Stream<IndexedCampaign> sorted(
            List<IndexedCampaign> campaigns, PerkFilter filter, boolean eligible, Instant now) {
        return campaigns.stream()
                .filter(campaign -> isWanted(campaign, filter, eligible, now))
                .sorted(BY_OPENING);
    }

    private static boolean isWanted(IndexedCampaign campaign, PerkFilter filter, boolean eligible, Instant now) {
        boolean opened = !Timestamps.instant(campaign.content().getOpensAt()).isAfter(now);
        return switch (filter) {
            case PERK_FILTER_ELIGIBLE -> eligible && opened && campaign.state() == CampaignState.CAMPAIGN_STATE_LIVE;
            case PERK_FILTER_UPCOMING -> !opened;
            case PERK_FILTER_NOT_ELIGIBLE -> !eligible;
            case PERK_FILTER_UNSPECIFIED, UNRECOGNIZED -> true;
        };
    }

    private static int start(List<IndexedCampaign> wanted, String token) {
        if (token.isEmpty()) {
            return 0;
        }
        return IntStream.range(0, wanted.size())
                        .filter(i -> wanted.get(i).campaignId().toString().equals(token))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                "page-token-invalid", "page_token", "The list has changed; start with its first page."))
                + 1;
    }

    private static List<UUID> eligible(List<Perk> perks) {
        return perks.stream()
                .filter(perk -> perk.getEligibility().getEligible())
                .map(perk -> UUID.fromString(perk.getCampaignId()))
                .toList();
    }

    /** One campaign, if it is shown to everyone or the person has a claim of it. */
    public Perk get(Actor.Person person, String campaignId) {
        return database.inTransaction(transaction -> {
            Instant now = clock.instant();
            StoredCampaign campaign = campaigns
                    .find(transaction, CampaignProblems.id(campaignId))
                    .filter(found -> isShownTo(transaction, person, found))
                    .orElseThrow(CampaignProblems::notFound);
            PersonFacts known = facts.find(transaction, person.id());
            if (known.consented()) { // nothing is kept of those who have not agreed
                exposures.opened(transaction, person.id(), campaign.id(), now);
            }
            return messages.perks(transaction, List.of(campaign), known, now).getFirst();
        });
    }

    private boolean isShownTo(SqlConnection transaction, Actor.Person person, StoredCampaign campaign) {
        return (campaign.isShown() && messages.isApproved(transaction, campaign))
                || (campaign.isKnown()
                        && claims.find(transaction, campaign.id(), person.id()).isPresent());
    }

    /** Hides a brand from a person, or shows it again. */
    public void hide(Actor.Person person, UUID brandId, boolean hide) {
        Optional<UUID> found = hidden.change(person.id(), brandId, hide);
        if (hide && found.isEmpty()) {
            throw CampaignProblems.notFound();
        }
    }
}
