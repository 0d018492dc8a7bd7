// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.problem.Problem.FieldError;
import io.clout.perks.targeting.TargetingRules;
import io.clout.perks.targeting.Topics;
import io.clout.proto.perk.v1.CampaignContent;
import java.util.ArrayList;
import java.util.List;

/** All rules for what a campaign says, of its words and of whom it is for. */
final class ContentChecks {

    private ContentChecks() {}

    /** What is wrong, each with its field; what is missing in a draft is not. */
    static List<FieldError> wrong(CampaignContent content, Topics topics) {
        List<FieldError> errors = new ArrayList<>(ContentRules.wrong(content));
        TargetingRules.check(content.getTargeting(), topics).stream()
                .map(error -> new FieldError("content." + error.field(), error.detail()))
                .forEach(errors::add);
        return errors;
    }
}
