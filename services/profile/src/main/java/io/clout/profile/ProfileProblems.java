// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.profile.consent.AgeRule.Verdict;
import io.clout.profile.pause.PauseRule;
import io.grpc.Status.Code;

/** Every problem that this service answers with, besides {@code unauthenticated}. */
final class ProfileProblems {
    private static final String PAUSE_END = "pause.to_day";

    private ProfileProblems() {}

    static Problem consentRequired() {
        return new Problem("consent-required", Code.FAILED_PRECONDITION, "Agree to how Clout uses data first.");
    }

    static Problem consentOutdated(String current) {
        return new Problem(
                "consent-outdated",
                Code.FAILED_PRECONDITION,
                "The text has changed; read and agree to version " + current + ".");
    }

    static Problem refused(Verdict verdict, int minimumAge) {
        return switch (verdict) {
            case Verdict.TooYoung _ ->
                new Problem(
                        "too-young", Code.FAILED_PRECONDITION, "Clout is for people of " + minimumAge + " and older.");
            case Verdict.NoBirthDate(var why) -> Problem.invalid("birth-date-invalid", "birth_date", why);
            case Verdict.OldEnough _ -> throw new IllegalArgumentException("old enough is no problem");
        };
    }

    static Problem nameInvalid() {
        return Problem.invalid("name-invalid", "display_name", "A name has 1 to 80 visible characters.");
    }

    static Problem refused(PauseRule.Verdict verdict) {
        return switch (verdict) {
            case PauseRule.Verdict.Past _ -> pauseInvalid("A pause ends today or later.");
            case PauseRule.Verdict.TooLong(var last) ->
                pauseInvalid("This pause may end on " + last + " at the latest.");
            case PauseRule.Verdict.UsedUp(int days) ->
                Problem.invalid("pause-used-up", PAUSE_END, "Within a year you may pause for " + days + " days.");
            case PauseRule.Verdict.Allowed _ -> throw new IllegalArgumentException("allowed is no problem");
        };
    }

    static Problem pauseInvalid(String why) {
        return Problem.invalid("pause-invalid", PAUSE_END, why);
    }

    static Problem networkAlreadyLinked() {
        return new Problem(
                "network-already-linked",
                Code.FAILED_PRECONDITION,
                "Another account of this network is linked to you; unlink it first.");
    }

    static Problem linkedElsewhere() {
        return new Problem(
                "account-linked-elsewhere", Code.ALREADY_EXISTS, "This account is linked to another person's profile.");
    }

    static Problem accountNotFound() {
        return new Problem("account-not-found", Code.NOT_FOUND, "You have no such account.");
    }

    static Problem personNotFound() {
        return new Problem("person-not-found", Code.NOT_FOUND, "There is nobody here whom you may see.");
    }

    static Problem tooManyBlocks() {
        return new Problem(
                "too-many-blocks", Code.FAILED_PRECONDITION, "You block 1,000 people; take one of those back first.");
    }
}
