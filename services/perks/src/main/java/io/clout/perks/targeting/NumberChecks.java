// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.common.time.Timestamps;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Finding.Words;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.FactSource;
import io.clout.proto.perk.v1.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Criteria about how much there is of something. */
final class NumberChecks {

    private NumberChecks() {}

    static Finding score(Criterion criterion, PersonFacts facts) {
        int minimum = Ranges.minimumTenths(criterion.getScore());
        int maximum = Ranges.maximumTenths(criterion.getScore());
        Words words = Finding.about(criterion, FactSource.FACT_SOURCE_SCORE);
        if (facts.score().isEmpty()) {
            return words.with("minimum", minimum / 10.0)
                    .with("maximum", maximum / 10.0)
                    .no(ReasonCode.REASON_CODE_SCORE_UNKNOWN);
        }
        var known = facts.score().get();
        int score = known.value();
        words.asOf(known.asOf()).with("score", score / 10.0);
        if (score < minimum) {
            return words.with("minimum", minimum / 10.0)
                    .no(ReasonCode.REASON_CODE_SCORE_TOO_LOW, (minimum - score) / 10.0);
        }
        words.with("maximum", maximum / 10.0);
        return score > maximum
                ? words.no(ReasonCode.REASON_CODE_SCORE_TOO_HIGH, (score - maximum) / 10.0)
                : words.with("minimum", minimum / 10.0).yes(ReasonCode.REASON_CODE_SCORE_IN_RANGE);
    }

    static Finding topic(Criterion criterion, PersonFacts facts) {
        var asked = criterion.getTopic();
        Words words = Finding.about(criterion, FactSource.FACT_SOURCE_TOPICS)
                .with("topic", asked.getTopicId())
                .with("minimum", asked.getMinimumExpertise());
        Integer expertise = facts.topics().value().get(asked.getTopicId());
        if (expertise == null) {
            return words.no(ReasonCode.REASON_CODE_TOPIC_UNKNOWN);
        }
        words.asOf(facts.topics().asOf()).with("expertise", expertise);
        return expertise < asked.getMinimumExpertise()
                ? words.no(
                        ReasonCode.REASON_CODE_TOPIC_EXPERTISE_TOO_LOW,
                        asked.getMinimumExpertise() - (double) expertise)
                : words.yes(ReasonCode.REASON_CODE_TOPIC_KNOWN);
    }

    /** Only the year of birth is known, so the age is the one that is reached within this year (UTC). */
    static Finding age(Criterion criterion, PersonFacts facts, Instant now) {
        int minimum = Ranges.minimumYears(criterion.getAge());
        int maximum = Ranges.maximumYears(criterion.getAge());
        Words words = Finding.about(criterion, FactSource.FACT_SOURCE_DECLARED)
                .with("minimum", minimum)
                .with("maximum", maximum);
        var declared = facts.declared();
        if (!declared.hasBirthYear()) {
            return words.no(ReasonCode.REASON_CODE_AGE_UNKNOWN);
        }
        words.asOf(Timestamps.instant(declared.getDeclaredAt()));
        int age = day(now).getYear() - declared.getBirthYear();
        return age < minimum || age > maximum
                ? words.no(ReasonCode.REASON_CODE_AGE_OUTSIDE_BAND, Math.max(minimum - age, age - maximum))
                : words.yes(ReasonCode.REASON_CODE_AGE_IN_BAND);
    }

    static Finding audience(Criterion criterion, PersonFacts facts) {
        int minimum = criterion.getAudienceQuality().getMinimumPercentile();
        Words words = Finding.about(criterion, FactSource.FACT_SOURCE_SCORE).with("minimum", minimum);
        if (facts.audience().isEmpty()) {
            return words.no(ReasonCode.REASON_CODE_AUDIENCE_UNKNOWN);
        }
        var known = facts.audience().get();
        int percentile = known.value();
        words.asOf(known.asOf()).with("percentile", percentile);
        return percentile < minimum
                ? words.no(ReasonCode.REASON_CODE_AUDIENCE_REACTS_TOO_LITTLE, minimum - (double) percentile)
                : words.yes(ReasonCode.REASON_CODE_AUDIENCE_REACTS);
    }

    /** Whole days of UTC, so that nobody becomes eligible in the middle of one. */
    static Finding linkedDays(Criterion criterion, PersonFacts facts, Instant now) {
        int minimum = criterion.getLinkedDays();
        Words words = Finding.about(criterion, FactSource.FACT_SOURCE_ACCOUNTS).with("minimum", minimum);
        if (facts.oldestLink().isEmpty()) {
            return words.no(ReasonCode.REASON_CODE_NOTHING_LINKED);
        }
        long days = day(now).toEpochDay() - day(facts.oldestLink().get()).toEpochDay();
        words.asOf(facts.networks().asOf()).with("days", days);
        return days < minimum
                ? words.no(ReasonCode.REASON_CODE_LINKED_TOO_RECENTLY, minimum - (double) days)
                : words.yes(ReasonCode.REASON_CODE_LINKED_LONG_ENOUGH);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
