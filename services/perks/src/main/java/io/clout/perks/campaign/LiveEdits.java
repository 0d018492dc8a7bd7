// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.problem.Problem.FieldError;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.CampaignContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What may change of a campaign that people know of. Nothing may take from them what they have or were promised: texts, terms and
 * targeting change for those who come later, since each claim holds by the edition that it was made from.
 */
final class LiveEdits {

    private LiveEdits() {}

    /**
     * What is wrong with a change; empty if nothing is.
     *
     * @param taken units that are reserved or granted
     */
    static List<FieldError> wrong(
            CampaignContent before, CampaignContent after, long taken, boolean lottery, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        require(errors, before.getFulfilment() == after.getFulfilment(), "fulfilment", "It is promised already.");
        require(errors, before.getAllocation() == after.getAllocation(), "allocation", "It is promised already.");
        require(errors, before.getLotterySeed() == after.getLotterySeed(), "lottery_seed", "It is published already.");
        require(errors, after.getQuantity() >= taken, "quantity", "People have, or are offered, " + taken + ".");
        require(
                errors,
                !lottery || after.getQuantity() >= before.getQuantity(),
                "quantity",
                "People entered a lottery for " + before.getQuantity() + "; it can only grow.");
        require(
                errors,
                after.getOfferHours() >= before.getOfferHours(),
                "offer_hours",
                "People on the waiting list rely on it; it can only grow.");
        var opened = !Timestamps.instant(before.getOpensAt()).isAfter(now);
        require(
                errors,
                !opened || before.getOpensAt().equals(after.getOpensAt()),
                "opens_at",
                "It has opened already.");
        require(
                errors,
                !Timestamps.instant(after.getClosesAt()).isBefore(Timestamps.instant(before.getClosesAt())),
                "closes_at",
                "People rely on it; it can only be later. To stop earlier, end the campaign.");
        return errors;
    }

    private static void require(List<FieldError> errors, boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError("content." + field, detail));
        }
    }
}
