// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.problem.Problem;
import io.clout.common.problem.Problem.FieldError;
import io.clout.proto.perk.v1.Eligibility;
import io.clout.proto.perk.v1.ReasonCode;
import io.clout.proto.perk.v1.Verdict;
import io.grpc.Status.Code;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What can be wrong with a request about a claim. */
public final class ClaimProblems {

    private static final String REASON_PREFIX = "REASON_CODE_";

    private ClaimProblems() {}

    /** There is none, or it is another person's. */
    public static Problem notFound() {
        return new Problem("claim-not-found", Code.NOT_FOUND, "There is no such claim.");
    }

    /** The claim's id in a request; one that is none cannot exist. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    /** Each reason is a detail: its code as the field, its parameters as the text. */
    static Problem notEligible(Eligibility eligibility) {
        Stream<Verdict> missing = eligibility.getAlternativesList().stream()
                .flatMap(alternative -> alternative.getVerdictsList().stream())
                .filter(verdict -> !verdict.getHolds());
        List<FieldError> reasons = Stream.concat(missing, eligibility.getExclusionsList().stream())
                .map(verdict -> new FieldError(word(verdict.getReason()), parameters(verdict)))
                .distinct()
                .toList();
        return new Problem(
                "not-eligible",
                Code.FAILED_PRECONDITION,
                "This perk is for others; its page says what is missing.",
                reasons);
    }

    static Problem closed(ReasonCode reason) {
        return reason == ReasonCode.REASON_CODE_NO_CONSENT
                ? new Problem(
                        "not-eligible",
                        Code.FAILED_PRECONDITION,
                        "Perks are for people who agreed to be scored.",
                        List.of(new FieldError(word(reason), "")))
                : new Problem(
                        "campaign-closed",
                        Code.FAILED_PRECONDITION,
                        "Nothing of this campaign can be claimed now.",
                        List.of(new FieldError(word(reason), "")));
    }

    static Problem soldOut() {
        return new Problem("sold-out", Code.FAILED_PRECONDITION, "Nothing is left.");
    }

    static Problem alreadyClaimed() {
        return new Problem("already-claimed", Code.ALREADY_EXISTS, "You have a claim of this campaign already.");
    }

    static Problem notAcknowledged() {
        return Problem.invalid(
                "disclosure-not-acknowledged",
                "disclosure_acknowledged",
                "Acknowledge what must be said when writing about it.");
    }

    static Problem noOffer() {
        return new Problem("offer-ended", Code.FAILED_PRECONDITION, "There is no offer, or it has ended.");
    }

    static Problem codeSeen() {
        return new Problem(
                "code-seen",
                Code.FAILED_PRECONDITION,
                "Its code was looked at, so it cannot be given back: nobody else could use it.");
    }

    static Problem shipped() {
        return new Problem("already-shipped", Code.FAILED_PRECONDITION, "It was sent already.");
    }

    /** The claim is not granted. */
    public static Problem notGranted() {
        return new Problem("claim-not-granted", Code.FAILED_PRECONDITION, "Only for perks that you have.");
    }

    private static String word(ReasonCode reason) {
        return reason.name().substring(REASON_PREFIX.length());
    }

    private static String parameters(Verdict verdict) {
        return String.join(
                ", ",
                new TreeMap<>(verdict.getParametersMap())
                        .entrySet().stream()
                                .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                                .toList());
    }
}
