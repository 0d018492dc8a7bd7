// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.clout.perks.facts.Fact;
import io.clout.perks.facts.PersonFacts;
import io.clout.proto.perk.v1.AgeBand;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Eligibility;
import io.clout.proto.perk.v1.FactSource;
import io.clout.proto.perk.v1.Place;
import io.clout.proto.perk.v1.ReasonCode;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.perk.v1.Verdict;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final UUID BRAND = new UUID(0, 1);

    /** Score 52, Mastodon linked for 30 days, lives in Munich, born in 1990, has a perk of the brand. */
    private static final PersonFacts ADA = new PersonFacts(
            "ada",
            true,
            Optional.of(new Fact<>(520, NOW)),
            Optional.empty(),
            new Fact<>(Map.of("go", 70), NOW),
            new Fact<>(Set.of(Network.NETWORK_MASTODON), NOW),
            Optional.of(NOW.minus(Duration.ofDays(30))),
            DeclaredFacts.newBuilder()
                    .setCountry("DE")
                    .setPlace(Place.newBuilder().setLatitude(48.1).setLongitude(11.6))
                    .setBirthYear(1990)
                    .setDeclaredAt(Timestamp.newBuilder().setSeconds(NOW.getEpochSecond()))
                    .build(),
            Map.of(BRAND, LocalDate.of(2026, 5, 1)));

    @Test
    void aScoreThatIsTooLowSaysByHowMuch() {
        Verdict verdict = check(score(55, 100));
        assertThat(verdict.getHolds()).isFalse();
        assertThat(verdict.getReason()).isEqualTo(ReasonCode.REASON_CODE_SCORE_TOO_LOW);
        assertThat(verdict.getParametersMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of("score", "52", "minimum", "55"));
        assertThat(verdict.getSource()).isEqualTo(FactSource.FACT_SOURCE_SCORE);
        assertThat(verdict.getFactAsOf().getSeconds()).isEqualTo(NOW.getEpochSecond());
        assertThat(check(score(10, 51.9)).getReason()).isEqualTo(ReasonCode.REASON_CODE_SCORE_TOO_HIGH);
        assertThat(check(score(52, 52)).getReason()).isEqualTo(ReasonCode.REASON_CODE_SCORE_IN_RANGE);
    }

    @Test
    void whatIsUnknownIsANo() {
        PersonFacts nobody = PersonFacts.unknown("nobody");
        assertThat(Evaluator.check(score(1, 100), BRAND, nobody, NOW).getReason())
                .isEqualTo(ReasonCode.REASON_CODE_SCORE_UNKNOWN);
        assertThat(Evaluator.check(country("DE"), BRAND, nobody, NOW).getReason())
                .isEqualTo(ReasonCode.REASON_CODE_PLACE_UNKNOWN);
        Criterion linked = Criterion.newBuilder().setLinkedDays(1).build();
        assertThat(Evaluator.check(linked, BRAND, nobody, NOW).getReason())
                .isEqualTo(ReasonCode.REASON_CODE_NOTHING_LINKED);
    }

    @Test
    void ofSeveralPlacesTheNearestSaysWhatIsMissing() {
        Clause clause = Clause.newBuilder()
                .addAnyOf(circle(41.9, 12.5, 100))
                .addAnyOf(circle(47.8, 13.0, 50))
                .build();
        Verdict verdict = Evaluator.check(clause, BRAND, ADA, NOW);
        assertThat(verdict.getReason()).isEqualTo(ReasonCode.REASON_CODE_PLACE_ELSEWHERE);
        assertThat(verdict.getCriterion().getCircle().getLatitude()).isEqualTo(47.8);
        assertThat(Double.parseDouble(verdict.getParametersOrThrow("distance"))).isBetween(105.0, 115.0);
    }

    @Test
    void agesAreThoseReachedWithinTheYear() {
        assertThat(check(age(36, 40)).getHolds()).isTrue();
        assertThat(check(age(37, 41)).getReason()).isEqualTo(ReasonCode.REASON_CODE_AGE_OUTSIDE_BAND);
    }

    @Test
    void anEarlierPerkOfTheBrandCountsOnlyForThatBrand() {
        Criterion criterion = Criterion.newBuilder().setNotClaimedBefore(true).build();
        Verdict verdict = Evaluator.check(criterion, BRAND, ADA, NOW);
        assertThat(verdict.getReason()).isEqualTo(ReasonCode.REASON_CODE_CLAIMED_BEFORE);
        assertThat(verdict.getParametersOrThrow("claimed")).isEqualTo("2026-05-01");
        assertThat(Evaluator.check(criterion, new UUID(0, 2), ADA, NOW).getHolds())
                .isTrue();
    }

    @Test
    void oneAlternativeIsEnoughAndAnExclusionIsNot() {
        Targeting targeting = Targeting.newBuilder()
                .addAlternatives(alternative(country("FR")))
                .addAlternatives(alternative(country("DE"), score(50, 100)))
                .build();
        Eligibility eligibility = Evaluator.eligibility(targeting, BRAND, ADA, NOW);
        assertThat(eligibility.getEligible()).isTrue();
        assertThat(eligibility.getAlternativesList())
                .extracting(alternative -> alternative.getHolds())
                .isEqualTo(List.of(false, true));

        Eligibility excluded = Evaluator.eligibility(
                targeting.toBuilder().addExclusions(age(30, 40)).build(), BRAND, ADA, NOW);
        assertThat(excluded.getEligible()).isFalse();
        assertThat(excluded.getExclusions(0).getReason()).isEqualTo(ReasonCode.REASON_CODE_AGE_IN_BAND);
    }

    @Test
    void withoutConsentNothingIsForAnyone() {
        PersonFacts nobody = PersonFacts.unknown("nobody");
        assertThat(Evaluator.eligibility(Targeting.getDefaultInstance(), BRAND, nobody, NOW)
                        .getEligible())
                .isFalse();
        assertThat(Evaluator.eligibility(Targeting.getDefaultInstance(), BRAND, ADA, NOW)
                        .getEligible())
                .isTrue();
    }

    private static Verdict check(Criterion criterion) {
        return Evaluator.check(criterion, BRAND, ADA, NOW);
    }

    private static Alternative alternative(Criterion... criteria) {
        var alternative = Alternative.newBuilder();
        for (Criterion criterion : criteria) {
            alternative.addClauses(Clause.newBuilder().addAnyOf(criterion));
        }
        return alternative.build();
    }

    private static Criterion score(double minimum, double maximum) {
        return Criterion.newBuilder()
                .setScore(ScoreRange.newBuilder().setMinimum(minimum).setMaximum(maximum))
                .build();
    }

    private static Criterion country(String code) {
        return Criterion.newBuilder().setCountry(code).build();
    }

    private static Criterion age(int minimum, int maximum) {
        return Criterion.newBuilder()
                .setAge(AgeBand.newBuilder().setMinimumYears(minimum).setMaximumYears(maximum))
                .build();
    }

    private static Criterion circle(double latitude, double longitude, double radius) {
        return Criterion.newBuilder()
                .setCircle(Circle.newBuilder()
                        .setLatitude(latitude)
                        .setLongitude(longitude)
                        .setRadiusKm(radius))
                .build();
    }
}
