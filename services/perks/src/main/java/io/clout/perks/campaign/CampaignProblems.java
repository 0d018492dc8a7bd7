// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.common.problem.Problem;
import io.clout.common.problem.Problem.FieldError;
import io.clout.proto.perk.v1.CampaignState;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What can be wrong with a request about a campaign. */
public final class CampaignProblems {

    private CampaignProblems() {}

    /** There is none, or none for the caller. */
    public static Problem notFound() {
        return new Problem("campaign-not-found", Code.NOT_FOUND, "There is no such campaign.");
    }

    /** The campaign's id in a request; one that is none cannot exist. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    /** The brand may not have live campaigns. */
    static Problem brandNotApproved() {
        return new Problem(
                "brand-not-approved",
                Code.FAILED_PRECONDITION,
                "An operator has to approve the brand first; drafts are possible.");
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "campaign-invalid", Code.INVALID_ARGUMENT, errors.getFirst().detail(), errors);
    }

    static Problem incomplete(List<FieldError> errors) {
        return new Problem(
                "campaign-incomplete",
                Code.FAILED_PRECONDITION,
                errors.getFirst().detail(),
                errors);
    }

    static Problem editRefused(List<FieldError> errors) {
        return new Problem(
                "campaign-promised",
                Code.FAILED_PRECONDITION,
                "The change would take from people what they have or were promised.",
                errors);
    }

    static Problem versionConflict(long current) {
        return new Problem(
                "version-conflict",
                Code.ABORTED,
                "The campaign has changed meanwhile; its version is now " + current
                        + ". Read it again and repeat your change.");
    }

    static Problem illegal(CampaignState from, CampaignState to) {
        return new Problem(
                "illegal-transition",
                Code.FAILED_PRECONDITION,
                "A campaign cannot go from %s to %s.".formatted(word(from), word(to)));
    }

    static Problem notEditable(CampaignState state) {
        return new Problem(
                "illegal-transition",
                Code.FAILED_PRECONDITION,
                "A campaign that is %s cannot be changed.".formatted(word(state)));
    }

    /** The campaign takes no codes, or none any more. */
    public static Problem noCodes() {
        return new Problem(
                "codes-refused",
                Code.FAILED_PRECONDITION,
                "Codes are added to campaigns that give codes, while they are drafts or shown.");
    }

    static Problem reasonNeeded() {
        return Problem.invalid(
                "reason-needed", "reason", "Say why, in at most 500 characters; the other side reads it.");
    }

    private static String word(CampaignState state) {
        return state.name().substring("CAMPAIGN_STATE_".length()).toLowerCase(Locale.ROOT);
    }
}
