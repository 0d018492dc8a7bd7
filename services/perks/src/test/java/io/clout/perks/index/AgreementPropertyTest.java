// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import static io.clout.perks.index.RandomWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.Eligibility;
import io.clout.proto.perk.v1.Targeting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The evaluator and both indexes say the same of everyone and every campaign, and for the same reasons. */
class AgreementPropertyTest {

    private static final int PEOPLE = 40;
    private static final int CAMPAIGNS = 25;

    @Property(tries = 100)
    void evaluatorAndBothIndexesAgree(@ForAll long seed) {
        RandomWorld world = new RandomWorld(seed);
        List<PersonFacts> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> world.person("person-" + i))
                .toList();
        List<IndexedCampaign> campaigns =
                IntStream.range(0, CAMPAIGNS).mapToObj(i -> campaign(i, world)).toList();
        PersonIndex byPerson = new PersonIndex(new byte[32]);
        byPerson.change(() -> people.forEach(byPerson::put));
        CampaignIndex byCampaign = new CampaignIndex(campaigns);

        for (PersonFacts person : people) {
            agree(person, campaigns, byPerson, byCampaign);
        }
        for (IndexedCampaign campaign : campaigns) {
            agree(campaign, people, byPerson);
        }
    }

    private static IndexedCampaign campaign(int number, RandomWorld world) {
        return new IndexedCampaign(
                new UUID(1, number),
                RandomWorld.BRANDS.get(number % RandomWorld.BRANDS.size()),
                CampaignState.CAMPAIGN_STATE_LIVE,
                CampaignContent.newBuilder().setTargeting(world.targeting()).build(),
                false,
                number);
    }

    private static void agree(
            PersonFacts person, List<IndexedCampaign> campaigns, PersonIndex byPerson, CampaignIndex byCampaign) {
        List<IndexedCampaign> eligible = byCampaign.match(person, NOW).eligible();
        for (int i = 0; i < campaigns.size(); i++) {
            IndexedCampaign campaign = campaigns.get(i);
            Targeting targeting = campaign.content().getTargeting();
            Eligibility truth = Evaluator.eligibility(targeting, campaign.brandId(), person, NOW);
            assertThat(eligible.contains(campaign))
                    .as("campaign index: %s for %s", targeting, person)
                    .isEqualTo(truth.getEligible());
            assertThat(byPerson.reaches(targeting, campaign.brandId(), person.personId(), NOW))
                    .as("person index: %s for %s", targeting, person)
                    .isEqualTo(truth.getEligible());
            for (int j = 0; j < truth.getAlternativesCount(); j++) {
                for (int k = 0; k < truth.getAlternatives(j).getVerdictsCount(); k++) {
                    var verdict = truth.getAlternatives(j).getVerdicts(k);
                    assertThat(byCampaign.holds(i, j, k, person, NOW))
                            .as("%s for %s", verdict, person)
                            .isEqualTo(verdict.getHolds());
                }
            }
        }
    }

    /** Numbers of people, the funnel and the spread of scores are those of the evaluator. */
    private static void agree(IndexedCampaign campaign, List<PersonFacts> people, PersonIndex byPerson) {
        Targeting targeting = campaign.content().getTargeting();
        List<PersonFacts> reached = new ArrayList<>();
        int[] funnel = new int
                [targeting.getAlternativesCount() == 0
                        ? 0
                        : targeting.getAlternatives(0).getClausesCount()];
        int[] scores = new int[People.SCORE_BINS];
        for (PersonFacts person : people) {
            Eligibility truth = Evaluator.eligibility(targeting, campaign.brandId(), person, NOW);
            if (truth.getEligible()) {
                reached.add(person);
                person.score().ifPresent(score -> scores[Math.min(9, (score.value() - 1) / 100)]++);
            }
            for (int i = 0; person.consented() && i < funnel.length; i++) {
                if (!truth.getAlternatives(0).getVerdicts(i).getHolds()) {
                    break;
                }
                funnel[i]++;
            }
        }
        Audience audience = byPerson.audience(targeting, campaign.brandId(), NOW);
        assertThat(audience.all().size()).isEqualTo(reached.size());
        assertThat(byPerson.size(targeting, campaign.brandId(), NOW)).isEqualTo(reached.size());
        assertThat(audience.funnel().stream()
                        .mapToInt(Audience.Group::size)
                        .boxed()
                        .toList())
                .containsExactly(boxed(funnel));
        assertThat(audience.scores().stream()
                        .mapToInt(Audience.Group::size)
                        .boxed()
                        .toList())
                .containsExactly(boxed(scores));
    }

    private static Integer[] boxed(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }

    /** What was changed piece by piece is what would be there had it been read at once. */
    @Property(tries = 100)
    void changesLeaveWhatReadingWouldHaveLeft(@ForAll long seed) {
        RandomWorld world = new RandomWorld(seed);
        PersonIndex changed = new PersonIndex(new byte[32]);
        PersonIndex read = new PersonIndex(new byte[32]);
        List<PersonFacts> before = new ArrayList<>();
        List<PersonFacts> after = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            before.add(world.person("person-" + i));
            after.add(world.person("person-" + i));
        }
        changed.change(() -> before.forEach(changed::put));
        changed.change(() -> after.forEach(changed::put));
        read.change(() -> after.forEach(read::put));
        for (int i = 0; i < CAMPAIGNS; i++) {
            Targeting targeting = world.targeting();
            UUID brand = RandomWorld.BRANDS.get(world.below(3));
            assertThat(changed.audience(targeting, brand, NOW).all().fingerprint())
                    .isEqualTo(read.audience(targeting, brand, NOW).all().fingerprint());
        }
    }
}
