// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.problem.Problem.FieldError;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.Fulfilment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class LiveEditsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final CampaignContent LIVE = CampaignContent.newBuilder()
            .setTitle("Tea")
            .setQuantity(100)
            .setFulfilment(Fulfilment.FULFILMENT_CODE)
            .setAllocation(Allocation.ALLOCATION_WAITING_LIST)
            .setOfferHours(24)
            .setTerms("Drink it.")
            .setOpensAt(Timestamps.of(NOW.minus(Duration.ofDays(1))))
            .setClosesAt(Timestamps.of(NOW.plus(Duration.ofDays(1))))
            .build();

    @Test
    void textsAndTermsChangeForThoseWhoComeLater() {
        assertWrong(content -> content.setTitle("Green tea").setTerms("Drink it hot."))
                .isEmpty();
    }

    @Test
    void quantityNeverFallsBelowWhatPeopleHave() {
        assertWrong(content -> content.setQuantity(40)).isEmpty();
        assertWrong(content -> content.setQuantity(39)).containsExactly("content.quantity");
    }

    @Test
    void lotteryNeverGetsFewerWinners() {
        var after = LIVE.toBuilder().setQuantity(99).build();

        assertThat(LiveEdits.wrong(LIVE, after, 0, true, NOW))
                .extracting(FieldError::field)
                .containsExactly("content.quantity");
    }

    @Test
    void whatIsPromisedStays() {
        assertWrong(content -> content.setFulfilment(Fulfilment.FULFILMENT_NONE))
                .containsExactly("content.fulfilment");
        assertWrong(content -> content.setAllocation(Allocation.ALLOCATION_FIRST_COME))
                .containsExactly("content.allocation");
        assertWrong(content -> content.setOfferHours(23)).containsExactly("content.offer_hours");
        assertWrong(content -> content.setOfferHours(25)).isEmpty();
    }

    @Test
    void windowOnlyGrows() {
        assertWrong(content -> content.setClosesAt(Timestamps.of(NOW.plus(Duration.ofHours(23)))))
                .containsExactly("content.closes_at");
        assertWrong(content -> content.setClosesAt(Timestamps.of(NOW.plus(Duration.ofDays(2)))))
                .isEmpty();
        assertWrong(content -> content.setOpensAt(Timestamps.of(NOW))).containsExactly("content.opens_at");
    }

    private static ListAssert<String> assertWrong(UnaryOperator<CampaignContent.Builder> edit) {
        return assertThat(LiveEdits.wrong(LIVE, edit.apply(LIVE.toBuilder()).build(), 40, false, NOW).stream()
                .map(FieldError::field)
                .toList());
    }
}
