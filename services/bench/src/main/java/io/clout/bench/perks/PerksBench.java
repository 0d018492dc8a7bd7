// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.perks;

import io.clout.bench.pipeline.BenchServers;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.index.CampaignIndex;
import io.clout.perks.index.IndexedCampaign;
import io.clout.perks.index.PersonIndex;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.Targeting;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Measures matching on one thread with 10,000 campaigns, first in memory, then new scores from a real Kafka; and claims in a real PostgreSQL.
 *
 * @param people who consented
 */
public record PerksBench(int people) {

    private static final int CAMPAIGNS = 10_000;
    private static final int QUESTIONS = 3_000;
    private static final int COMPARED = 90;

    /** Figures as text; progress goes to {@code log}. */
    public String run(PrintStream log) throws IOException, InterruptedException {
        log.printf("making up %,d people%n", people);
        PersonIndex index = new PersonIndex(new byte[32]);
        Random random = new Random(1);
        long began = System.nanoTime();
        for (int first = 0; first < people; first += 1_000) {
            List<PersonFacts> some = IntStream.range(first, Math.min(people, first + 1_000))
                    .mapToObj(i -> MadeUpWorld.person(i, MadeUpWorld.tenths(random)))
                    .toList();
            index.change(() -> some.forEach(index::put));
        }
        double filled = (System.nanoTime() - began) / 1e9;
        List<IndexedCampaign> campaigns =
                IntStream.range(0, CAMPAIGNS).mapToObj(MadeUpWorld::campaign).toList();
        began = System.nanoTime();
        CampaignIndex byCampaign = new CampaignIndex(campaigns);
        double made = (System.nanoTime() - began) / 1e9;

        Times sizes = ask(index, false);
        Times audiences = ask(index, true);
        Times matches = match(byCampaign);
        int differences = differences(campaigns, byCampaign);
        double rematched;
        double claimed;
        try (BenchServers servers = BenchServers.start()) {
            log.println("new scores from Kafka");
            rematched = Rematch.perSecond(people, index, byCampaign, servers);
            log.println("claims in PostgreSQL");
            claimed = ClaimRun.perSecond(people, servers);
        }
        return String.format(
                Locale.ROOT,
                """
                %,d people, %,d campaigns, one thread
                  people whom a targeting reaches  median %.2f ms, p99 %.2f ms
                  with funnel, spread and sketches median %.2f ms, p99 %.2f ms
                  person -> campaigns              median %.1f us, p99 %.1f us
                  memory                           %.1f MB of people, %.1f MB of campaigns
                  made in                          %.1f s, %.2f s
                  Kafka -> index -> campaigns      %,.0f people/s
                  claims of one campaign           %,.0f/s
                  evaluator says otherwise         %d of %,d""",
                people,
                CAMPAIGNS,
                sizes.median() / 1e6,
                sizes.high() / 1e6,
                audiences.median() / 1e6,
                audiences.high() / 1e6,
                matches.median() / 1e3,
                matches.high() / 1e3,
                index.bytes() / 1e6,
                byCampaign.bytes() / 1e6,
                filled,
                made,
                rematched,
                claimed,
                differences,
                COMPARED * CAMPAIGNS);
    }

    /** Nanoseconds. */
    private record Times(double median, double high) {
        static Times of(long[] nanos) {
            Arrays.sort(nanos);
            return new Times(nanos[nanos.length / 2], nanos[nanos.length * 99 / 100]);
        }
    }

    /** Each question is new; the first half is for the compilers. */
    private static Times ask(PersonIndex index, boolean whole) {
        Random random = new Random(2);
        long[] nanos = new long[QUESTIONS];
        for (int i = 0; i < 2 * QUESTIONS; i++) {
            Targeting targeting = MadeUpWorld.targeting(random);
            UUID brand = new UUID(2, i);
            long began = System.nanoTime();
            if (whole) {
                index.audience(targeting, brand, MadeUpWorld.NOW);
            } else {
                index.size(targeting, brand, MadeUpWorld.NOW);
            }
            nanos[i % QUESTIONS] = System.nanoTime() - began;
        }
        return Times.of(nanos);
    }

    /** The first half is for the compilers, and for the sets of values that are made when they are first met. */
    private Times match(CampaignIndex index) {
        Random random = new Random(3);
        int count = 20_000;
        long[] nanos = new long[count];
        for (int i = 0; i < 2 * count; i++) {
            PersonFacts person = MadeUpWorld.person(random.nextInt(people), MadeUpWorld.tenths(random));
            long began = System.nanoTime();
            index.match(person, MadeUpWorld.NOW);
            nanos[i % count] = System.nanoTime() - began;
        }
        return Times.of(nanos);
    }

    private static int differences(List<IndexedCampaign> campaigns, CampaignIndex index) {
        int differences = 0;
        Random random = new Random(4);
        for (int i = 0; i < COMPARED; i++) {
            PersonFacts person = MadeUpWorld.person(i, MadeUpWorld.tenths(random));
            Set<IndexedCampaign> eligible =
                    new HashSet<>(index.match(person, MadeUpWorld.NOW).eligible());
            for (IndexedCampaign campaign : campaigns) {
                boolean truth = Evaluator.eligibility(
                                campaign.content().getTargeting(), campaign.brandId(), person, MadeUpWorld.NOW)
                        .getEligible();
                differences += truth == eligible.contains(campaign) ? 0 : 1;
            }
        }
        return differences;
    }
}
