// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem.FieldError;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.Disclosure;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void draftMayMissEverything() {
        assertWrong(content -> content).isEmpty();
        assertThat(ContentRules.missing(CampaignContent.getDefaultInstance(), NOW))
                .extracting(FieldError::field)
                .contains("content.title", "content.quantity", "content.opens_at", "content.disclosures");
    }

    @Test
    void whatADraftHasIsRight() {
        assertWrong(content -> content.setTitle("ab")).containsExactly("content.title");
        assertWrong(content -> content.setText("<b>Tea</b>")).containsExactly("content.text");
        assertWrong(content -> content.setText("a < b")).isEmpty();
        assertWrong(content -> content.setQuantity(1_000_001)).containsExactly("content.quantity");
        assertWrong(content -> content.setQuantity(-1)).containsExactly("content.quantity");
        assertWrong(content -> content.setTag("tea")).containsExactly("content.tag");
        assertWrong(content -> content.setTag("#tea")).isEmpty();
        assertWrong(content ->
                        content.setPictureUrl("http://example.org/tea.png").setPictureText("Tea"))
                .containsExactly("content.picture_url");
        assertWrong(content -> content.setPictureUrl("https://example.org/tea.png"))
                .containsExactly("content.picture_text");
    }

    @Test
    void windowEndsAfterItBegins() {
        assertWrong(content -> content.setOpensAt(Timestamps.of(NOW)).setClosesAt(Timestamps.of(NOW)))
                .containsExactly("content.closes_at");
        assertWrong(content ->
                        content.setOpensAt(Timestamp.newBuilder().setNanos(-1)).setClosesAt(Timestamps.of(NOW)))
                .containsExactly("content.opens_at");
    }

    @Test
    void eachCountryHasOneText() {
        Disclosure text =
                Disclosure.newBuilder().setCountry("DE").setText("Werbung").build();

        assertWrong(content -> content.addDisclosures(text)).isEmpty();
        assertWrong(content -> content.addDisclosures(text).addDisclosures(text))
                .containsExactly("content.disclosures");
    }

    @Test
    void readyMadeTextsAreRightAndCoverEverywhere() {
        CampaignContent content = Disclosures.complete(CampaignContent.getDefaultInstance());

        assertThat(ContentRules.wrong(content)).isEmpty();
        assertThat(Disclosures.text(content, "DE")).contains("Werbung");
        assertThat(Disclosures.text(content, "NZ"))
                .isEqualTo(Disclosures.text(content, ""))
                .isNotEmpty();
    }

    private static ListAssert<String> assertWrong(UnaryOperator<CampaignContent.Builder> edit) {
        return assertThat(
                ContentRules.wrong(edit.apply(CampaignContent.newBuilder()).build()).stream()
                        .map(FieldError::field)
                        .toList());
    }
}
