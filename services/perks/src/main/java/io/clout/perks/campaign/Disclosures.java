// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.Disclosure;
import java.util.List;

/** What must be said when writing about a perk. Brands may change the ready-made texts. */
public final class Disclosures {

    /**
     * Countries whose law or advertising code asks for a wording of its own: the FTC's Endorsement Guides (16 CFR 255), the UK's CAP
     * Code (rule 2), Germany's UWG (section 5a), and France's law 2023-451.
     */
    private static final List<Disclosure> READY_MADE = List.of(
            disclosure(
                    "",
                    "Say in each post, where nobody can miss it, that you received this free of charge from the brand."),
            disclosure(
                    "US",
                    "Put #ad or \"free from (brand)\" at the beginning of each post, not among other tags or behind \"more\"."),
            disclosure("GB", "Put \"Ad\" at the beginning of each post. \"Gifted\" alone is not enough."),
            disclosure(
                    "DE", "Put \"Werbung\" or \"Anzeige\" at the beginning of each post. \"Ad\" alone is not enough."),
            disclosure(
                    "FR",
                    "Put \"Publicité\" or \"Collaboration commerciale\" on each picture or video, for all of its length."));

    private Disclosures() {}

    /** The content, with the ready-made texts if it has none. */
    static CampaignContent complete(CampaignContent content) {
        return content.getDisclosuresCount() > 0
                ? content
                : content.toBuilder().addAllDisclosures(READY_MADE).build();
    }

    /**
     * The text for a country; the one for everywhere else if it has none of its own.
     *
     * @param country empty if it is not known
     */
    public static String text(CampaignContent content, String country) {
        return content.getDisclosuresList().stream()
                .filter(disclosure -> disclosure.getCountry().equals(country))
                .findFirst()
                .or(() -> content.getDisclosuresList().stream()
                        .filter(disclosure -> disclosure.getCountry().isEmpty())
                        .findFirst())
                .map(Disclosure::getText)
                .orElse("");
    }

    private static Disclosure disclosure(String country, String text) {
        return Disclosure.newBuilder().setCountry(country).setText(text).build();
    }
}
