// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import com.google.protobuf.Timestamp;
import io.clout.common.network.NetworkName;
import io.clout.perks.facts.Fact;
import io.clout.perks.facts.PersonFacts;
import io.clout.proto.perk.v1.AgeBand;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.AudienceQuality;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Place;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.perk.v1.TopicExpertise;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** People and targeting left to chance, from few values, so that they meet. */
final class RandomWorld {

    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    static final List<UUID> BRANDS =
            IntStream.range(0, 3).mapToObj(i -> new UUID(7, i)).toList();

    private static final List<String> COUNTRIES = List.of("DE", "FR", "US");
    private static final List<String> REGIONS = List.of("DE-BY", "FR-IDF", "US-CA");
    private static final List<String> LANGUAGES = List.of("de", "en", "fr");
    private static final List<String> TOPICS = List.of("go", "cooking", "sailing");

    private final Random random;

    RandomWorld(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Set<T> some(List<T> list) {
        Set<T> some = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(any(list));
        }
        return some;
    }

    private boolean mostly() {
        return random.nextInt(5) > 0;
    }

    PersonFacts person(String id) {
        Map<String, Integer> topics = new HashMap<>();
        some(TOPICS).forEach(topic -> topics.put(topic, random.nextInt(101)));
        Map<UUID, LocalDate> claimed = new HashMap<>();
        some(BRANDS).forEach(brand -> claimed.put(brand, LocalDate.of(2026, 5, 1)));
        return new PersonFacts(
                id,
                mostly(),
                mostly() ? Optional.of(new Fact<>(10 + random.nextInt(991), NOW)) : Optional.empty(),
                mostly() ? Optional.of(new Fact<>(random.nextInt(101), NOW)) : Optional.empty(),
                new Fact<>(topics, NOW),
                new Fact<>(some(networks()), NOW),
                mostly() ? Optional.of(NOW.minus(Duration.ofHours(random.nextInt(24 * 400)))) : Optional.empty(),
                declared(),
                claimed);
    }

    private static List<Network> networks() {
        return NetworkName.all().subList(0, 4);
    }

    private DeclaredFacts declared() {
        var declared = DeclaredFacts.newBuilder()
                .addAllLanguages(some(LANGUAGES))
                .setDeclaredAt(Timestamp.newBuilder().setSeconds(NOW.getEpochSecond()));
        if (mostly()) {
            declared.setCountry(any(COUNTRIES));
        }
        if (mostly()) {
            declared.setRegion(any(REGIONS));
        }
        if (mostly()) {
            declared.setBirthYear(1900 + random.nextInt(126));
        }
        if (mostly()) {
            declared.setPlace(Place.newBuilder()
                    .setLatitude(tenths(random.nextInt(3) == 0 ? 900 : 40))
                    .setLongitude(tenths(random.nextInt(3) == 0 ? 1800 : 40)));
        }
        return declared.build();
    }

    private double tenths(int most) {
        return (random.nextInt(2 * most + 1) - most) / 10.0;
    }

    Targeting targeting() {
        var targeting = Targeting.newBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            targeting.addAlternatives(alternative());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            targeting.addExclusions(criterion(random.nextInt(11)));
        }
        return targeting.build();
    }

    private Alternative alternative() {
        var alternative = Alternative.newBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int kind = random.nextInt(11);
            var clause = Clause.newBuilder();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                clause.addAnyOf(criterion(kind));
            }
            alternative.addClauses(clause);
        }
        return alternative.build();
    }

    private Criterion criterion(int kind) {
        var criterion = Criterion.newBuilder();
        switch (kind) {
            case 0 -> {
                int from = 10 + random.nextInt(500);
                var range = ScoreRange.newBuilder();
                if (mostly()) {
                    range.setMinimum(from / 10.0);
                }
                if (mostly()) {
                    range.setMaximum(Math.min(1000, from + random.nextInt(600)) / 10.0);
                }
                criterion.setScore(range);
            }
            case 1 ->
                criterion.setTopic(
                        TopicExpertise.newBuilder().setTopicId(any(TOPICS)).setMinimumExpertise(random.nextInt(101)));
            case 2 -> criterion.setCountry(any(COUNTRIES));
            case 3 -> criterion.setRegion(any(REGIONS));
            case 4 ->
                criterion.setCircle(Circle.newBuilder()
                        .setLatitude(random.nextInt(3) == 0 ? 85 + random.nextInt(5) : tenths(50))
                        .setLongitude(random.nextInt(3) == 0 ? 179 : tenths(50))
                        .setRadiusKm(random.nextBoolean() ? 5 + random.nextInt(300) : 2000));
            case 5 -> criterion.setNetwork(any(networks()));
            case 6 -> criterion.setLanguage(any(LANGUAGES));
            case 7 -> {
                int from = 13 + random.nextInt(60);
                var band = AgeBand.newBuilder();
                if (mostly()) {
                    band.setMinimumYears(from);
                }
                if (mostly()) {
                    band.setMaximumYears(from + 4 + random.nextInt(30));
                }
                criterion.setAge(band);
            }
            case 8 ->
                criterion.setAudienceQuality(AudienceQuality.newBuilder().setMinimumPercentile(random.nextInt(101)));
            case 9 -> criterion.setNotClaimedBefore(true);
            default -> criterion.setLinkedDays(1 + random.nextInt(400));
        }
        return criterion.build();
    }
}
