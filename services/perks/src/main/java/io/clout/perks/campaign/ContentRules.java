// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem.FieldError;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.Disclosure;
import io.clout.proto.perk.v1.Fulfilment;
import io.clout.proto.perk.v1.LotterySeed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a campaign's content may be. A draft may miss things, but what it has must be right. */
final class ContentRules {

    static final int MOST_UNITS = 1_000_000;

    private static final int MOST_OFFER_HOURS = 336;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]{2,50}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!]");

    private final CampaignContent content;
    private final List<FieldError> errors = new ArrayList<>();

    private ContentRules(CampaignContent content) {
        this.content = content;
    }

    /** What is wrong with a draft; empty if nothing is. */
    static List<FieldError> wrong(CampaignContent content) {
        var rules = new ContentRules(content);
        rules.checkTexts();
        rules.checkNumbers();
        rules.checkWindow();
        rules.checkDisclosures();
        return rules.errors;
    }

    /** What is missing before others may see it; empty if nothing is. */
    static List<FieldError> missing(CampaignContent content, Instant now) {
        var rules = new ContentRules(content);
        rules.require(!content.getTitle().isEmpty(), "title", "A title is needed.");
        rules.require(!content.getText().isEmpty(), "text", "A text is needed.");
        rules.require(!content.getTerms().isEmpty(), "terms", "Terms are needed.");
        rules.require(content.getQuantity() > 0, "quantity", "A quantity is needed.");
        rules.require(
                content.getFulfilment() != Fulfilment.FULFILMENT_UNSPECIFIED, "fulfilment", "Say what people get.");
        rules.require(content.getAllocation() != Allocation.ALLOCATION_UNSPECIFIED, "allocation", "Say who gets it.");
        rules.require(content.hasOpensAt(), "opens_at", "Say when claims open.");
        rules.require(content.hasClosesAt(), "closes_at", "Say when claims close.");
        rules.require(
                !content.hasClosesAt()
                        || Timestamps.instant(content.getClosesAt()).isAfter(now),
                "closes_at",
                "Claims must close in the future.");
        rules.require(
                content.getDisclosuresList().stream()
                        .anyMatch(text -> text.getCountry().isEmpty()),
                "disclosures",
                "A text for all countries without their own is needed.");
        rules.require(
                content.getAllocation() != Allocation.ALLOCATION_WAITING_LIST || content.getOfferHours() > 0,
                "offer_hours",
                "Say how long people of the waiting list may take to accept.");
        rules.require(
                content.getAllocation() != Allocation.ALLOCATION_LOTTERY
                        || content.getLotterySeed() != LotterySeed.LOTTERY_SEED_UNSPECIFIED,
                "lottery_seed",
                "Say how the seed is made.");
        return rules.errors;
    }

    private void checkTexts() {
        length("title", content.getTitle(), 3, 80);
        length("text", content.getText(), 1, 4000);
        require(!HTML.matcher(content.getText()).find(), "text", "Markdown without HTML.");
        length("value", content.getValue(), 1, 40);
        length("terms", content.getTerms(), 1, 10_000);
        require(
                content.getTag().isEmpty() || TAG.matcher(content.getTag()).matches(),
                "tag",
                "A # and 2 to 50 letters, digits or underscores.");
        require(
                content.getPictureUrl().isEmpty() || isHttps(content.getPictureUrl()),
                "picture_url",
                "An address that begins with https.");
        require(
                content.getPictureUrl().isEmpty() == content.getPictureText().isBlank(),
                "picture_text",
                "A picture needs a text for those who do not see it, and only a picture.");
        length("picture_text", content.getPictureText(), 1, 300);
    }

    private void checkNumbers() {
        require(content.getQuantity() <= MOST_UNITS && content.getQuantity() >= 0, "quantity", "1 to 1,000,000.");
        require(
                content.getOfferHours() <= MOST_OFFER_HOURS && content.getOfferHours() >= 0,
                "offer_hours",
                "1 to 336.");
        require(content.getFulfilment() != Fulfilment.UNRECOGNIZED, "fulfilment", "Not known.");
        require(content.getAllocation() != Allocation.UNRECOGNIZED, "allocation", "Not known.");
        require(content.getLotterySeed() != LotterySeed.UNRECOGNIZED, "lottery_seed", "Not known.");
    }

    private void checkWindow() {
        boolean valid = isValid(content.getOpensAt()) && isValid(content.getClosesAt());
        require(valid, "opens_at", "Not an instant.");
        if (!valid || !content.hasOpensAt() || !content.hasClosesAt()) {
            return;
        }
        var open =
                Duration.between(Timestamps.instant(content.getOpensAt()), Timestamps.instant(content.getClosesAt()));
        require(
                open.isPositive() && open.compareTo(LONGEST) <= 0,
                "closes_at",
                "After the opening, and at most a year later.");
    }

    private void checkDisclosures() {
        Set<String> countries = new HashSet<>();
        for (Disclosure disclosure : content.getDisclosuresList()) {
            String country = disclosure.getCountry();
            require(
                    country.isEmpty() || COUNTRY.matcher(country).matches(),
                    "disclosures",
                    "Countries by two upper-case letters.");
            require(countries.add(country), "disclosures", "Only one text for each country.");
            require(
                    !disclosure.getText().isBlank() && disclosure.getText().length() <= 1000,
                    "disclosures",
                    "Texts of 1 to 1000 characters.");
        }
    }

    private void length(String field, String text, int least, int most) {
        require(
                text.isEmpty() || (text.strip().length() >= least && text.length() <= most),
                field,
                least + " to " + most + " characters.");
    }

    private void require(boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError("content." + field, detail));
        }
    }

    private static boolean isValid(Timestamp timestamp) {
        return com.google.protobuf.util.Timestamps.isValid(timestamp);
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && address.length() <= 2000;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
