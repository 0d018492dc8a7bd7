// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksServers;
import io.clout.perks.facts.Fact;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.index.Audience.Group;
import io.clout.perks.index.PersonIndex;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Estimate;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.signal.v1.Network;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tries to find out about one person by asking about groups with and without them. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class DifferencingQuarkusTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final UUID BRAND = new UUID(0, 1);
    private static final int PEOPLE = 3_000;

    /** The only one in Liechtenstein: that much the brand knows. Whether they speak Romansh, it wants to know. */
    private static final String VICTIM = "victim";

    @Inject
    Database database;

    private final byte[] key = new byte[32];

    @BeforeEach
    void chooseKey() {
        new SecureRandom().nextBytes(key);
    }

    @Test
    void addingTheOnePersonChangesNoAnswer() {
        PersonIndex with = people(true);
        PersonIndex without = people(false);
        int shown = 0;
        for (int tenths = 100; tenths < 700; tenths += 10) {
            Criterion score = Criterion.newBuilder()
                    .setScore(ScoreRange.newBuilder().setMinimum(tenths / 10.0))
                    .build();
            for (PersonIndex world : new PersonIndex[] {with, without}) {
                Estimate all = ask(world, speaks(), score);
                Estimate butThem = ask(world, speaks(), score, butLiechtenstein());
                assertThat(butThem.getAbout()).isEqualTo(all.getAbout());
                assertThat(butThem.getScoresList()).isEqualTo(all.getScoresList());
                shown += all.hasAbout() ? 1 : 0;
            }
        }
        assertThat(shown).as("answers that show a number").isGreaterThan(40);
    }

    @Test
    void otherWordsForTheSamePeopleAverageNothingOut() {
        PersonIndex world = people(true);
        Criterion everyone =
                Criterion.newBuilder().setScore(ScoreRange.getDefaultInstance()).build();
        Criterion mastodon =
                Criterion.newBuilder().setNetwork(Network.NETWORK_MASTODON).build();
        long about = ask(world, speaks()).getAbout();
        assertThat(LongStream.of(
                        ask(world, speaks(), everyone).getAbout(),
                        ask(world, everyone, speaks()).getAbout(),
                        ask(world, mastodon, speaks()).getAbout()))
                .containsOnly(about);
    }

    @Test
    void smallGroupsAreNeverShownAndNumbersAreRound() {
        Random random = new Random(1);
        for (int size = 0; size < 200; size++) {
            Blur blur = new Blur(key);
            var group = new Group(size, random.nextLong(), new int[64]);
            int about = blur.about(group);
            if (size < Blur.LEAST_SHOWN) {
                assertThat(about).isZero();
            }
            assertThat(about == 0 || about >= Blur.LEAST_SHOWN && (about < 100 || about % 10 == 0))
                    .as("about %d", about)
                    .isTrue();
        }
        var large = new Group(123_456, 7, new int[0]);
        assertThat(new Blur(key).about(large) % 10_000).isZero();
    }

    /** How often the mean of many noisy answers, if each set had noise of its own, would be right; shown so that the first test is known to matter. */
    @Test
    void withoutAnchorsManyPairsWouldTell() {
        PersonIndex world = people(true);
        Blur blur = new Blur(key);
        int different = 0;
        for (int tenths = 100; tenths < 700; tenths += 10) {
            Criterion score = Criterion.newBuilder()
                    .setScore(ScoreRange.newBuilder().setMinimum(tenths / 10.0))
                    .build();
            int all = blur.about(
                    world.audience(targeting(speaks(), score), BRAND, NOW).all());
            int butThem = blur.about(world.audience(targeting(speaks(), score, butLiechtenstein()), BRAND, NOW)
                    .all());
            different += all == butThem ? 0 : 1;
        }
        assertThat(different).isGreaterThan(10);
    }

    private Estimate ask(PersonIndex world, Criterion... criteria) {
        var audience = world.audience(targeting(criteria), BRAND, NOW);
        return database.inTransaction(transaction -> {
            Database.run(transaction, Anchors.LOCK);
            return Estimates.blur(new Anchors(transaction, new Blur(key)), audience);
        });
    }

    private static Targeting targeting(Criterion... criteria) {
        var targeting = Targeting.newBuilder();
        var alternative = Alternative.newBuilder();
        for (Criterion criterion : criteria) {
            if (criterion.equals(butLiechtenstein())) {
                targeting.addExclusions(criterion);
            } else {
                alternative.addClauses(Clause.newBuilder().addAnyOf(criterion));
            }
        }
        return targeting.addAlternatives(alternative).build();
    }

    private static Criterion speaks() {
        return Criterion.newBuilder().setLanguage("rm").build();
    }

    private static Criterion butLiechtenstein() {
        return Criterion.newBuilder().setCountry("LI").build();
    }

    /** The same people each time, a third of whom speak Romansh. */
    private PersonIndex people(boolean victimSpeaks) {
        PersonIndex index = new PersonIndex(key);
        Random random = new Random(5);
        index.change(() -> {
            for (int i = 0; i < PEOPLE; i++) {
                index.put(person("person-" + i, 10 + random.nextInt(991), "CH", random.nextInt(3) == 0));
            }
            index.put(person(VICTIM, 1000, "LI", victimSpeaks));
        });
        return index;
    }

    private static PersonFacts person(String id, int tenths, String country, boolean speaks) {
        var declared = DeclaredFacts.newBuilder().setCountry(country).addLanguages("de");
        if (speaks) {
            declared.addLanguages("rm");
        }
        return new PersonFacts(
                id,
                true,
                Optional.of(new Fact<>(tenths, NOW)),
                Optional.empty(),
                new Fact<>(Map.of(), NOW),
                new Fact<>(Set.of(Network.NETWORK_MASTODON), NOW),
                Optional.of(NOW),
                declared.build(),
                Map.of());
    }
}
