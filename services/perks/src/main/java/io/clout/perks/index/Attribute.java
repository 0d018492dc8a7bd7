// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.facts.Fact;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Globe;
import io.clout.perks.targeting.Ranges;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Criterion.CriterionCase;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Place;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the criteria of one kind look at. It has a few values for each person (several networks, one country, none), and what a criterion says of a value
 * never depends on anything else. Of numbers only matters between which limits of the campaigns they lie.
 */
final class Attribute {

    private final CriterionCase kind;
    private final int[] limits;

    private Attribute(CriterionCase kind, int[] limits) {
        this.kind = kind;
        this.limits = limits;
    }

    /** A topic, and between which limits the expertise lies. */
    private record Topic(String topicId, int band) {}

    /** A place, in tenths of a degree. */
    private record Spot(int north, int east) {}

    /**
     * @param criteria all of the kind
     */
    static Attribute of(CriterionCase kind, Collection<Criterion> criteria) {
        var limits = new TreeSet<Integer>();
        criteria.forEach(criterion -> limits(criterion).forEach(limits::add));
        return new Attribute(kind, limits.stream().mapToInt(Integer::intValue).toArray());
    }

    CriterionCase kind() {
        return kind;
    }

    /** The least numbers of which a criterion says something else than of the ones below. */
    private static Stream<Integer> limits(Criterion criterion) {
        return switch (criterion.getCriterionCase()) {
            case SCORE ->
                Stream.of(Ranges.minimumTenths(criterion.getScore()), Ranges.maximumTenths(criterion.getScore()) + 1);
            case TOPIC -> Stream.of(criterion.getTopic().getMinimumExpertise());
            case AGE -> Stream.of(Ranges.minimumYears(criterion.getAge()), Ranges.maximumYears(criterion.getAge()) + 1);
            case AUDIENCE_QUALITY -> Stream.of(criterion.getAudienceQuality().getMinimumPercentile());
            case LINKED_DAYS -> Stream.of(criterion.getLinkedDays());
            case COUNTRY, REGION, CIRCLE, NETWORK, LANGUAGE, NOT_CLAIMED_BEFORE, CRITERION_NOT_SET -> Stream.empty();
        };
    }

    /** Keys of the values of a person, equal for values of which all criteria say the same. */
    void forEachKey(PersonFacts facts, Instant now, Consumer<Object> keys) {
        DeclaredFacts declared = facts.declared();
        switch (kind) {
            case SCORE -> facts.score().ifPresent(score -> keys.accept(band(score.value())));
            case TOPIC ->
                facts.topics().value().forEach((topic, expertise) -> keys.accept(new Topic(topic, band(expertise))));
            case COUNTRY -> accept(declared.hasCountry(), declared.getCountry(), keys);
            case REGION -> accept(declared.hasRegion(), declared.getRegion(), keys);
            case CIRCLE -> accept(declared.hasPlace(), key(declared.getPlace()), keys);
            case NETWORK -> facts.networks().value().forEach(keys);
            case LANGUAGE -> declared.getLanguagesList().forEach(keys);
            case AGE -> accept(declared.hasBirthYear(), band(day(now).getYear() - declared.getBirthYear()), keys);
            case AUDIENCE_QUALITY -> facts.audience().ifPresent(audience -> keys.accept(band(audience.value())));
            case LINKED_DAYS -> facts.oldestLink().ifPresent(link -> keys.accept(band(days(link, now))));
            case NOT_CLAIMED_BEFORE -> facts.claimed().keySet().forEach(keys);
            case CRITERION_NOT_SET -> throw new IllegalArgumentException("A criterion that asks nothing");
        }
    }

    /**
     * Where a criterion may hold: only for values whose {@link #section(Object)} is among these. Thousands of criteria about topics and
     * places are about others than a person's.
     */
    Stream<Object> sections(Criterion criterion) {
        return switch (kind) {
            case TOPIC -> Stream.of(criterion.getTopic().getTopicId());
            case CIRCLE -> degrees(criterion.getCircle());
            default -> Stream.of(kind);
        };
    }

    /** The section of a value, by its key. */
    Object section(Object key) {
        return switch (key) {
            case Topic topic -> topic.topicId();
            case Spot spot -> Math.floorDiv(spot.north(), 10);
            default -> kind;
        };
    }

    /** The degrees of latitude that a circle touches, and one more on each side for what is rounded. */
    private static Stream<Object> degrees(Circle circle) {
        double degrees = circle.getRadiusKm() / Globe.DEGREE_KM + 1;
        return IntStream.rangeClosed((int) Math.floor(Math.max(-90, circle.getLatitude() - degrees)), (int)
                        Math.floor(Math.min(90, circle.getLatitude() + degrees)))
                .mapToObj(Integer::valueOf);
    }

    private static void accept(boolean known, Object key, Consumer<Object> keys) {
        if (known) {
            keys.accept(key);
        }
    }

    /** The facts of a person, of this attribute only the value of that key. */
    PersonFacts only(PersonFacts facts, Object key) {
        return switch (key) {
            case Topic topic ->
                with(
                        facts,
                        Map.of(topic.topicId(), facts.topics().value().get(topic.topicId())),
                        Set.of(),
                        facts.declared());
            case Network network -> with(facts, Map.of(), Set.of(network), facts.declared());
            case String language
            when kind == CriterionCase.LANGUAGE ->
                with(
                        facts,
                        Map.of(),
                        Set.of(),
                        facts.declared().toBuilder()
                                .clearLanguages()
                                .addLanguages(language)
                                .build());
            default -> facts;
        };
    }

    private static PersonFacts with(
            PersonFacts facts, Map<String, Integer> topics, Set<Network> networks, DeclaredFacts declared) {
        return new PersonFacts(
                facts.personId(),
                facts.consented(),
                facts.score(),
                facts.audience(),
                new Fact<>(topics, facts.topics().asOf()),
                new Fact<>(networks, facts.networks().asOf()),
                facts.oldestLink(),
                declared,
                facts.claimed());
    }

    /** How many limits a number reaches. */
    private int band(int number) {
        int at = Arrays.binarySearch(limits, number);
        return at < 0 ? -at - 1 : at + 1;
    }

    private static Object key(Place place) {
        return new Spot((int) Math.round(place.getLatitude() * 10), (int) Math.round(place.getLongitude() * 10));
    }

    private static int days(Instant link, Instant now) {
        return (int) (day(now).toEpochDay() - day(link).toEpochDay());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
