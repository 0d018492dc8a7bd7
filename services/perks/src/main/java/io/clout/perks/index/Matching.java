// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.targeting.Ranges;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Targeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;

/** Finds the people whom a targeting is for. Each criterion narrows those whom the ones before it left. */
final class Matching {

    private final People people;
    private final UUID brandId;
    private final LocalDate today;

    Matching(People people, UUID brandId, Instant now) {
        this.people = people;
        this.brandId = brandId;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Whom a targeting is for.
     *
     * @param left who is left after each clause of the first alternative
     */
    record Result(RoaringBitmap all, List<RoaringBitmap> left) {}

    Result find(Targeting targeting) {
        List<RoaringBitmap> left = new ArrayList<>();
        RoaringBitmap all = new RoaringBitmap();
        if (targeting.getAlternativesCount() == 0) {
            all = people.consented.clone();
        }
        for (int i = 0; i < targeting.getAlternativesCount(); i++) {
            all.or(find(targeting.getAlternatives(i), i == 0 ? left : new ArrayList<>()));
        }
        for (Criterion exclusion : targeting.getExclusionsList()) {
            all.andNot(find(exclusion, all));
        }
        return new Result(all, left);
    }

    private RoaringBitmap find(Alternative alternative, List<RoaringBitmap> left) {
        RoaringBitmap found = people.consented;
        for (Clause clause : alternative.getClausesList()) {
            found = find(clause, found);
            left.add(found);
        }
        return found;
    }

    private RoaringBitmap find(Clause clause, RoaringBitmap within) {
        if (clause.getAnyOfCount() == 1) {
            return find(clause.getAnyOf(0), within);
        }
        RoaringBitmap found = new RoaringBitmap();
        for (Criterion criterion : clause.getAnyOfList()) {
            found.or(find(criterion, within));
        }
        return found;
    }

    /** Those of these people for whom the criterion holds. The result is the caller's. */
    private RoaringBitmap find(Criterion criterion, RoaringBitmap within) {
        return switch (criterion.getCriterionCase()) {
            case SCORE ->
                people.scores.between(
                        within, Ranges.minimumTenths(criterion.getScore()), Ranges.maximumTenths(criterion.getScore()));
            case TOPIC -> {
                SlicedNumbers expertise = people.topics.get(criterion.getTopic().getTopicId());
                yield expertise == null
                        ? new RoaringBitmap()
                        : expertise.between(within, criterion.getTopic().getMinimumExpertise(), Integer.MAX_VALUE);
            }
            case COUNTRY -> RoaringBitmap.and(within, people.countries.get(criterion.getCountry()));
            case REGION -> RoaringBitmap.and(within, people.regions.get(criterion.getRegion()));
            case CIRCLE -> {
                RoaringBitmap there = people.places.within(criterion.getCircle());
                there.and(within);
                yield there;
            }
            case NETWORK -> RoaringBitmap.and(within, people.networks.get(criterion.getNetwork()));
            case LANGUAGE -> RoaringBitmap.and(within, people.languages.get(criterion.getLanguage()));
            case AGE ->
                people.birthYears.between(
                        within,
                        birthYear(Ranges.maximumYears(criterion.getAge())),
                        birthYear(Ranges.minimumYears(criterion.getAge())));
            case AUDIENCE_QUALITY ->
                people.audiences.between(
                        within, criterion.getAudienceQuality().getMinimumPercentile(), Integer.MAX_VALUE);
            case NOT_CLAIMED_BEFORE -> RoaringBitmap.andNot(within, people.claimed.get(brandId));
            case LINKED_DAYS ->
                people.linkDays.between(within, 0, (int) today.toEpochDay() - criterion.getLinkedDays());
            case CRITERION_NOT_SET -> throw new IllegalArgumentException("A criterion that asks nothing");
        };
    }

    private int birthYear(int age) {
        return today.getYear() - age - People.FIRST_BIRTH_YEAR;
    }
}
