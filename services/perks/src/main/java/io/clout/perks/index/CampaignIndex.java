// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.facts.PersonFacts;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Criterion.CriterionCase;
import io.clout.proto.perk.v1.Targeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Some campaigns, by what they ask for: which of them are for a person. Nothing in it changes; other campaigns make another index. Safe for threads.
 *
 * <p>Each alternative of each campaign has a number. Criteria are sorted into families: the first clauses about scores of all alternatives, the
 * second ones, the first about countries, and so on; and the exclusions of each kind. An alternative fails a clause if and only if its bit in what
 * the clause's family says of the person is 0.
 */
public final class CampaignIndex {

    private final List<IndexedCampaign> campaigns;
    private final int[] firstAlternative;
    private final List<UUID> brands = new ArrayList<>();
    private final List<Family> clauses = new ArrayList<>();
    private final List<Family> exclusions = new ArrayList<>();

    public CampaignIndex(List<IndexedCampaign> campaigns) {
        this.campaigns = List.copyOf(campaigns);
        firstAlternative = new int[campaigns.size() + 1];
        Map<CriterionCase, List<Map<Integer, List<Criterion>>>> asked = new EnumMap<>(CriterionCase.class);
        Map<CriterionCase, Map<Integer, List<Criterion>>> excluded = new EnumMap<>(CriterionCase.class);
        for (int i = 0; i < campaigns.size(); i++) {
            IndexedCampaign campaign = campaigns.get(i);
            Targeting targeting = campaign.content().getTargeting();
            firstAlternative[i] = brands.size();
            for (int j = 0; j < Math.max(1, targeting.getAlternativesCount()); j++) {
                if (j < targeting.getAlternativesCount()) {
                    sort(targeting.getAlternatives(j), brands.size(), asked);
                }
                sort(targeting.getExclusionsList(), brands.size(), excluded);
                brands.add(campaign.brandId());
            }
        }
        firstAlternative[campaigns.size()] = brands.size();
        asked.forEach((kind, nth) -> nth.forEach(lists -> clauses.add(new Family(kind, lists, brands, true))));
        excluded.forEach((kind, lists) -> exclusions.add(new Family(kind, lists, brands, false)));
    }

    private static void sort(
            Alternative alternative, int number, Map<CriterionCase, List<Map<Integer, List<Criterion>>>> asked) {
        for (Clause clause : alternative.getClausesList()) {
            List<Map<Integer, List<Criterion>>> nth =
                    asked.computeIfAbsent(clause.getAnyOf(0).getCriterionCase(), _ -> new ArrayList<>());
            nth.stream()
                    .filter(lists -> !lists.containsKey(number))
                    .findFirst()
                    .orElseGet(() -> {
                        nth.add(new HashMap<>());
                        return nth.getLast();
                    })
                    .put(number, clause.getAnyOfList());
        }
    }

    private static void sort(
            List<Criterion> list, int number, Map<CriterionCase, Map<Integer, List<Criterion>>> excluded) {
        list.forEach(criterion -> excluded.computeIfAbsent(criterion.getCriterionCase(), _ -> new HashMap<>())
                .computeIfAbsent(number, _ -> new ArrayList<>())
                .add(criterion));
    }

    /** Which campaigns are for a person. */
    public Matches match(PersonFacts facts, Instant now) {
        long[] passing = Bits.none(brands.size());
        if (facts.consented()) {
            long[] holds = Bits.none(brands.size());
            for (int i = 0; i < brands.size(); i++) {
                Bits.set(passing, i);
            }
            for (Family family : clauses) {
                family.write(facts, now, holds);
                Bits.and(passing, holds);
            }
            for (Family family : exclusions) {
                family.write(facts, now, holds);
                Bits.andNot(passing, holds);
            }
        }
        return new Matches(this, passing);
    }

    /** Every campaign of the index. */
    public List<IndexedCampaign> campaigns() {
        return campaigns;
    }

    /** Whether a clause of an alternative holds for a person, as its family's set says. */
    boolean holds(int campaign, int alternative, int clause, PersonFacts facts, Instant now) {
        var targeting = campaigns.get(campaign).content().getTargeting().getAlternatives(alternative);
        CriterionCase kind = targeting.getClauses(clause).getAnyOf(0).getCriterionCase();
        long before = targeting.getClausesList().subList(0, clause).stream()
                .filter(other -> other.getAnyOf(0).getCriterionCase() == kind)
                .count();
        Family family = clauses.stream()
                .filter(other -> other.kind() == kind)
                .skip(before)
                .findFirst()
                .orElseThrow();
        long[] holds = Bits.none(brands.size());
        family.write(facts, now, holds);
        return Bits.get(holds, firstAlternative[campaign] + alternative);
    }

    /** Whether any alternative of a campaign is in a set. */
    boolean any(int campaign, long[] alternatives) {
        for (int i = firstAlternative[campaign]; i < firstAlternative[campaign + 1]; i++) {
            if (Bits.get(alternatives, i)) {
                return true;
            }
        }
        return false;
    }

    /** Memory that the sets take, about. */
    public long bytes() {
        return clauses.stream().mapToLong(Family::bytes).sum()
                + exclusions.stream().mapToLong(Family::bytes).sum();
    }
}
