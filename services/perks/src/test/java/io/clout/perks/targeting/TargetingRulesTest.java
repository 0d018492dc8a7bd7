// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.problem.Problem.FieldError;
import io.clout.proto.perk.v1.AgeBand;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.perk.v1.TopicExpertise;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetingRulesTest {

    private static final String FIRST = "targeting.alternatives[0].clauses[0].any_of[0]";

    static Stream<Criterion.Builder> refused() {
        return Stream.of(
                Criterion.newBuilder(),
                Criterion.newBuilder().setScore(ScoreRange.newBuilder().setMinimum(0.5)),
                Criterion.newBuilder().setScore(ScoreRange.newBuilder().setMinimum(50.25)),
                Criterion.newBuilder()
                        .setScore(ScoreRange.newBuilder().setMinimum(50).setMaximum(40)),
                Criterion.newBuilder().setCountry("Germany"),
                Criterion.newBuilder().setCountry("de"),
                Criterion.newBuilder().setRegion("XX-BY"),
                Criterion.newBuilder().setCircle(Circle.newBuilder().setRadiusKm(4.9)),
                Criterion.newBuilder()
                        .setCircle(Circle.newBuilder().setLatitude(Double.NaN).setRadiusKm(50)),
                Criterion.newBuilder().setNetworkValue(0),
                Criterion.newBuilder().setNetworkValue(999),
                Criterion.newBuilder().setLanguage("german"),
                Criterion.newBuilder()
                        .setAge(AgeBand.newBuilder().setMinimumYears(30).setMaximumYears(33)),
                Criterion.newBuilder().setAge(AgeBand.newBuilder().setMinimumYears(12)),
                Criterion.newBuilder().setLinkedDays(0));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatSaysNothingOrTooMuchIsRefused(Criterion.Builder criterion) {
        assertThat(check(criterion))
                .isNotEmpty()
                .allMatch(error -> error.field().startsWith(FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mental-health", "politics", "catholic-church", "lgbtq", "trade-union", "cancer"})
    void sensitiveTopicsCannotBeTargeted(String topic) {
        assertThat(check(topic(topic))).extracting(FieldError::field).containsExactly(FIRST + ".topic.topic_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cooking", "formula-one", "sailing"})
    void otherTopicsCan(String topic) {
        assertThat(check(topic(topic))).isEmpty();
    }

    private static Criterion.Builder topic(String topic) {
        return Criterion.newBuilder().setTopic(TopicExpertise.newBuilder().setTopicId(topic));
    }

    @Test
    void aClauseIsOfOneKind() {
        Clause mixed = Clause.newBuilder()
                .addAnyOf(Criterion.newBuilder().setCountry("DE"))
                .addAnyOf(Criterion.newBuilder().setLanguage("de"))
                .build();
        assertThat(check(mixed))
                .extracting(FieldError::field)
                .containsExactly("targeting.alternatives[0].clauses[0].any_of");
    }

    @Test
    void thereAreLimits() {
        Clause clause = Clause.newBuilder()
                .addAnyOf(Criterion.newBuilder().setCountry("DE"))
                .build();
        Alternative wide = Alternative.newBuilder()
                .addAllClauses(Collections.nCopies(TargetingRules.MAX_CLAUSES + 1, clause))
                .build();
        Targeting targeting = Targeting.newBuilder()
                .addAllAlternatives(Collections.nCopies(TargetingRules.MAX_ALTERNATIVES + 1, wide))
                .addAllExclusions(Collections.nCopies(TargetingRules.MAX_EXCLUSIONS + 1, clause.getAnyOf(0)))
                .build();
        assertThat(TargetingRules.check(targeting, new SensitiveWords()))
                .extracting(FieldError::field)
                .contains("targeting.alternatives", "targeting.exclusions", "targeting.alternatives[0].clauses");
        assertThat(check(Clause.newBuilder()
                        .addAllAnyOf(Collections.nCopies(TargetingRules.MAX_ANY_OF + 1, clause.getAnyOf(0)))
                        .build()))
                .hasSize(1);
        assertThat(check(Clause.getDefaultInstance())).hasSize(1);
    }

    private static List<FieldError> check(Criterion.Builder criterion) {
        return check(Clause.newBuilder().addAnyOf(criterion).build());
    }

    private static List<FieldError> check(Clause clause) {
        return TargetingRules.check(
                Targeting.newBuilder()
                        .addAlternatives(Alternative.newBuilder().addClauses(clause))
                        .build(),
                new SensitiveWords());
    }
}
