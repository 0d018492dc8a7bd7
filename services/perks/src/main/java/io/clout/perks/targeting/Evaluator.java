// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.perks.facts.PersonFacts;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.AlternativeVerdict;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Eligibility;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.perk.v1.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * Says whether a campaign is for a person, and why. The one place where this is decided: both indexes are tested against it, and a claim
 * asks it about the facts as they are in the claim's own transaction.
 */
public final class Evaluator {

    private Evaluator() {}

    /**
     * What a targeting says about a person. Without consent the answer is no, and no criterion is looked at.
     *
     * @param brandId whose campaign it is, for {@code not_claimed_before}
     */
    public static Eligibility eligibility(Targeting targeting, UUID brandId, PersonFacts facts, Instant now) {
        var eligibility = Eligibility.newBuilder();
        if (!facts.consented()) {
            return eligibility.build();
        }
        boolean holds = targeting.getAlternativesCount() == 0;
        for (Alternative alternative : targeting.getAlternativesList()) {
            AlternativeVerdict verdict = check(alternative, brandId, facts, now);
            eligibility.addAlternatives(verdict);
            holds |= verdict.getHolds();
        }
        for (Criterion exclusion : targeting.getExclusionsList()) {
            Verdict verdict = check(exclusion, brandId, facts, now);
            if (verdict.getHolds()) {
                eligibility.addExclusions(verdict);
            }
        }
        return eligibility
                .setEligible(holds && eligibility.getExclusionsCount() == 0)
                .build();
    }

    private static AlternativeVerdict check(Alternative alternative, UUID brandId, PersonFacts facts, Instant now) {
        var verdicts = AlternativeVerdict.newBuilder().setHolds(true);
        for (Clause clause : alternative.getClausesList()) {
            Verdict verdict = check(clause, brandId, facts, now);
            verdicts.addVerdicts(verdict);
            if (!verdict.getHolds()) {
                verdicts.setHolds(false);
            }
        }
        return verdicts.build();
    }

    /** The verdict of the first criterion that holds; else of the first of those that are nearest to holding. */
    static Verdict check(Clause clause, UUID brandId, PersonFacts facts, Instant now) {
        Finding nearest = find(clause.getAnyOf(0), brandId, facts, now);
        for (Criterion criterion : clause.getAnyOfList()) {
            Finding finding = find(criterion, brandId, facts, now);
            if (finding.holds()) {
                return finding.verdict();
            }
            if (finding.distance() < nearest.distance()) {
                nearest = finding;
            }
        }
        return nearest.verdict();
    }

    /** What a criterion says about a person. */
    public static Verdict check(Criterion criterion, UUID brandId, PersonFacts facts, Instant now) {
        return find(criterion, brandId, facts, now).verdict();
    }

    /** Whether a criterion holds for a person, without the words for it where they cost more than the answer. */
    public static boolean holds(Criterion criterion, UUID brandId, PersonFacts facts, Instant now) {
        return criterion.hasCircle() && facts.declared().hasPlace()
                ? PlaceChecks.within(criterion.getCircle(), facts.declared().getPlace())
                : find(criterion, brandId, facts, now).holds();
    }

    private static Finding find(Criterion criterion, UUID brandId, PersonFacts facts, Instant now) {
        return switch (criterion.getCriterionCase()) {
            case SCORE -> NumberChecks.score(criterion, facts);
            case TOPIC -> NumberChecks.topic(criterion, facts);
            case AGE -> NumberChecks.age(criterion, facts, now);
            case AUDIENCE_QUALITY -> NumberChecks.audience(criterion, facts);
            case LINKED_DAYS -> NumberChecks.linkedDays(criterion, facts, now);
            case COUNTRY -> PlaceChecks.country(criterion, facts);
            case REGION -> PlaceChecks.region(criterion, facts);
            case CIRCLE -> PlaceChecks.circle(criterion, facts);
            case NETWORK -> MemberChecks.network(criterion, facts);
            case LANGUAGE -> MemberChecks.language(criterion, facts);
            case NOT_CLAIMED_BEFORE -> MemberChecks.notClaimedBefore(criterion, brandId, facts);
            case CRITERION_NOT_SET -> throw new IllegalArgumentException("A criterion that asks nothing");
        };
    }
}
