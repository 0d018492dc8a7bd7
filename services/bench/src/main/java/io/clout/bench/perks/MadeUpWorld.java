// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.perks;

import com.google.protobuf.Timestamp;
import io.clout.common.network.NetworkName;
import io.clout.perks.facts.Fact;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.index.IndexedCampaign;
import io.clout.proto.perk.v1.AgeBand;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.AudienceQuality;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Made-up people and campaigns: 40 countries of very different size, places in 2,000 towns, 500 topics, each frequent in proportion to the inverse of its
 * rank. A person is the same whenever they are made.
 */
final class MadeUpWorld {

    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static final int COUNTRIES = 40;
    private static final int TOWNS = 2_000;
    private static final int TOPICS = 500;
    private static final int BRANDS = 500;
    private static final String[] CODES = Locale.getISOCountries();
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja", "sv", "da", "fi", "cs", "el", "hu");

    private MadeUpWorld() {}

    static String id(int person) {
        return new UUID(person * 0x9E3779B97F4A7C15L, person).toString();
    }

    /** The same person each time, but for the score. */
    static PersonFacts person(int number, int tenths) {
        Random random = new Random(number);
        Map<String, Integer> topics = new HashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            topics.put("topic-" + rank(random, TOPICS), random.nextInt(101));
        }
        Set<Network> networks = new HashSet<>();
        List<Network> all = NetworkName.all();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            networks.add(all.get(rank(random, all.size())));
        }
        return new PersonFacts(
                id(number),
                true,
                Optional.of(new Fact<>(tenths, NOW)),
                Optional.of(new Fact<>(random.nextInt(101), NOW)),
                new Fact<>(topics, NOW),
                new Fact<>(networks, NOW),
                Optional.of(NOW.minus(Duration.ofDays(random.nextInt(1_000)))),
                declared(random),
                Map.of());
    }

    static int tenths(Random random) {
        return (int) Math.clamp(400 + 130 * random.nextGaussian(), 10, 1000);
    }

    private static DeclaredFacts declared(Random random) {
        var declared = DeclaredFacts.newBuilder()
                .addLanguages(LANGUAGES.get(rank(random, LANGUAGES.size())))
                .setDeclaredAt(Timestamp.newBuilder().setSeconds(NOW.getEpochSecond()));
        if (random.nextInt(10) > 0) {
            declared.setCountry(CODES[rank(random, COUNTRIES)]);
            Random town = new Random(rank(random, TOWNS));
            declared.setPlace(Place.newBuilder()
                    .setLatitude((town.nextInt(1_000) - 350) / 10.0)
                    .setLongitude((town.nextInt(3_600) - 1_800) / 10.0));
        }
        if (random.nextInt(10) > 2) {
            declared.setBirthYear(1940 + random.nextInt(70));
        }
        return declared.build();
    }

    /** Below the bound; low numbers are frequent. */
    private static int rank(Random random, int bound) {
        return (int) Math.pow(bound, random.nextDouble()) - 1;
    }

    static IndexedCampaign campaign(int number) {
        Random random = new Random(~number);
        return new IndexedCampaign(
                new UUID(1, number),
                new UUID(2, random.nextInt(BRANDS)),
                CampaignState.CAMPAIGN_STATE_LIVE,
                CampaignContent.newBuilder().setTargeting(targeting(random)).build(),
                false,
                number);
    }

    /** One or two alternatives of two to five clauses, and an exclusion in every fourth. */
    static Targeting targeting(Random random) {
        var targeting = Targeting.newBuilder();
        for (int i = 1 + random.nextInt(4) / 3; i > 0; i--) {
            var alternative = Alternative.newBuilder();
            for (int j = 2 + random.nextInt(4); j > 0; j--) {
                int kind = random.nextInt(10);
                var clause = Clause.newBuilder();
                for (int k = 1 + random.nextInt(3); k > 0; k--) {
                    clause.addAnyOf(criterion(kind, random));
                }
                alternative.addClauses(clause);
            }
            targeting.addAlternatives(alternative);
        }
        if (random.nextInt(4) == 0) {
            targeting.addExclusions(criterion(2, random));
        }
        return targeting.build();
    }

    private static Criterion criterion(int kind, Random random) {
        var criterion = Criterion.newBuilder();
        switch (kind) {
            case 0, 1 -> criterion.setScore(ScoreRange.newBuilder().setMinimum(20 + random.nextInt(40)));
            case 2 -> criterion.setCountry(CODES[rank(random, COUNTRIES)]);
            case 3 ->
                criterion.setTopic(TopicExpertise.newBuilder()
                        .setTopicId("topic-" + rank(random, TOPICS))
                        .setMinimumExpertise(10 * random.nextInt(10)));
            case 4 -> {
                Random town = new Random(rank(random, TOWNS));
                criterion.setCircle(Circle.newBuilder()
                        .setLatitude((town.nextInt(1_000) - 350) / 10.0)
                        .setLongitude((town.nextInt(3_600) - 1_800) / 10.0)
                        .setRadiusKm(20 + random.nextInt(400)));
            }
            case 5 ->
                criterion.setNetwork(
                        NetworkName.all().get(rank(random, NetworkName.all().size())));
            case 6 -> criterion.setLanguage(LANGUAGES.get(rank(random, LANGUAGES.size())));
            case 7 -> {
                int from = 18 + random.nextInt(30);
                criterion.setAge(AgeBand.newBuilder().setMinimumYears(from).setMaximumYears(from + 15));
            }
            case 8 ->
                criterion.setAudienceQuality(AudienceQuality.newBuilder().setMinimumPercentile(10 * random.nextInt(9)));
            default -> criterion.setLinkedDays(30 * (1 + random.nextInt(12)));
        }
        return criterion.build();
    }
}
