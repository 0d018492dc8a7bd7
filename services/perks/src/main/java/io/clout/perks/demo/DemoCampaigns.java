// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.demo;

import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Fulfilment;
import io.clout.proto.perk.v1.LotterySeed;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.Targeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the made-up brands offer: one campaign of each kind, from "for everyone" to "only if your score is high". */
final class DemoCampaigns {

    private static final Duration LASTS = Duration.ofDays(180);

    private static final String TERMS = "This is a demonstration. Nothing is sent, and no code can be used anywhere.";

    private DemoCampaigns() {}

    /** The café's campaigns: a code for everyone at once, and tables with a waiting list for those who can be heard. */
    static List<CampaignContent> cafe(Instant now) {
        return List.of(
                content(
                                now,
                                "A free flat white (demo)",
                                40,
                                Fulfilment.FULFILMENT_CODE,
                                Allocation.ALLOCATION_FIRST_COME)
                        .setText(
                                "A cup on the house, for anyone who has joined this Clout. **Made up**, so that you can try"
                                        + " what claiming is like: you get a code at once.")
                        .setValue("EUR 4")
                        .setTag("#DemoFlatWhite")
                        .build(),
                content(
                                now,
                                "A table at the tasting (demo)",
                                6,
                                Fulfilment.FULFILMENT_NONE,
                                Allocation.ALLOCATION_WAITING_LIST)
                        .setText(
                                "Six seats at a tasting that does not exist. When they are gone, there is a waiting list:"
                                        + " who gives a seat back makes room for the next.")
                        .setValue("EUR 25")
                        .setOfferHours(48)
                        .setTargeting(asking(linked(1)))
                        .build());
    }

    /** The campaigns of the maker of headphones: something that is sent, and a lottery. */
    static List<CampaignContent> headphones(Instant now) {
        return List.of(
                content(
                                now,
                                "Headphones to keep (demo)",
                                10,
                                Fulfilment.FULFILMENT_SHIPPING,
                                Allocation.ALLOCATION_FIRST_COME)
                        .setText(
                                "For people whose score is 40 or more. If yours is not, the page says how much is missing,"
                                        + " and what would bring it.")
                        .setValue("EUR 149")
                        .setTargeting(asking(score(40)))
                        .build(),
                content(
                                now,
                                "Meet the sound engineers (demo)",
                                3,
                                Fulfilment.FULFILMENT_NONE,
                                Allocation.ALLOCATION_LOTTERY)
                        .setText(
                                "Three places, drawn by lot among all who enter. Anybody can recompute the draw afterwards.")
                        .setValue("A day in the studio")
                        .setLotterySeed(LotterySeed.LOTTERY_SEED_COMMITTED)
                        .setTargeting(asking(score(20), linked(1)))
                        .build());
    }

    private static CampaignContent.Builder content(
            Instant now, String title, int quantity, Fulfilment fulfilment, Allocation allocation) {
        return CampaignContent.newBuilder()
                .setTitle(title)
                .setTerms(TERMS)
                .setQuantity(quantity)
                .setFulfilment(fulfilment)
                .setAllocation(allocation)
                .setOpensAt(Timestamps.of(now))
                .setClosesAt(Timestamps.of(now.plus(LASTS)));
    }

    private static Targeting asking(Criterion.Builder... criteria) {
        var alternative = Alternative.newBuilder();
        Stream.of(criteria)
                .forEach(criterion -> alternative.addClauses(Clause.newBuilder().addAnyOf(criterion)));
        return Targeting.newBuilder().addAlternatives(alternative).build();
    }

    private static Criterion.Builder score(double minimum) {
        return Criterion.newBuilder().setScore(ScoreRange.newBuilder().setMinimum(minimum));
    }

    private static Criterion.Builder linked(int days) {
        return Criterion.newBuilder().setLinkedDays(days);
    }
}
