// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.common.problem.Problem.FieldError;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Criterion.CriterionCase;
import io.clout.proto.perk.v1.Targeting;
import java.util.ArrayList;
import java.util.List;

/** What a targeting may ask for. Everything that matching meets has passed here. */
public final class TargetingRules {

    static final int MAX_ALTERNATIVES = 5;
    static final int MAX_CLAUSES = 12;
    static final int MAX_ANY_OF = 50;
    static final int MAX_EXCLUSIONS = 20;

    private final List<FieldError> errors = new ArrayList<>();
    private final CriterionRules criteria;

    private TargetingRules(Topics topics) {
        criteria = new CriterionRules(topics, errors);
    }

    /** What is wrong, each with its field, such as {@code targeting.alternatives[0].clauses[1].any_of[0].score}; empty if nothing is. */
    public static List<FieldError> check(Targeting targeting, Topics topics) {
        var rules = new TargetingRules(topics);
        rules.checkAll(targeting);
        return List.copyOf(rules.errors);
    }

    private void checkAll(Targeting targeting) {
        limit("targeting.alternatives", targeting.getAlternativesCount(), MAX_ALTERNATIVES);
        limit("targeting.exclusions", targeting.getExclusionsCount(), MAX_EXCLUSIONS);
        for (int i = 0; i < Math.min(targeting.getAlternativesCount(), MAX_ALTERNATIVES); i++) {
            check(targeting.getAlternatives(i), "targeting.alternatives[" + i + "]");
        }
        checkEach(targeting.getExclusionsList(), MAX_EXCLUSIONS, "targeting.exclusions");
    }

    private void check(Alternative alternative, String field) {
        limit(field + ".clauses", alternative.getClausesCount(), MAX_CLAUSES);
        if (alternative.getClausesCount() == 0) {
            error(
                    field + ".clauses",
                    "An alternative asks for something; without alternatives, the campaign is for everyone.");
        }
        for (int i = 0; i < Math.min(alternative.getClausesCount(), MAX_CLAUSES); i++) {
            check(alternative.getClauses(i), field + ".clauses[" + i + "]");
        }
    }

    private void check(Clause clause, String field) {
        String each = field + ".any_of";
        limit(each, clause.getAnyOfCount(), MAX_ANY_OF);
        if (clause.getAnyOfCount() == 0) {
            error(each, "At least one criterion.");
            return;
        }
        CriterionCase kind = clause.getAnyOf(0).getCriterionCase();
        if (clause.getAnyOfList().stream().anyMatch(criterion -> criterion.getCriterionCase() != kind)) {
            error(each, "All criteria of a clause are of one kind.");
        }
        checkEach(clause.getAnyOfList(), MAX_ANY_OF, each);
    }

    private void checkEach(List<Criterion> list, int most, String field) {
        for (int i = 0; i < Math.min(list.size(), most); i++) {
            criteria.check(list.get(i), field + "[" + i + "]");
        }
    }

    private void limit(String field, int count, int most) {
        if (count > most) {
            error(field, "At most " + most + ".");
        }
    }

    private void error(String field, String detail) {
        errors.add(new FieldError(field, detail));
    }
}
