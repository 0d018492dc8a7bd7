// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.grpc.Status.Code;
import java.time.Instant;

/** Every problem with topics, endorsements and questions. */
final class CommunityProblems {
    private CommunityProblems() {}

    static Problem topicNotFound() {
        return new Problem("topic-not-found", Code.NOT_FOUND, "There is no such topic.");
    }

    static Problem tooManyTopics(int most) {
        return new Problem(
                "too-many-topics", Code.FAILED_PRECONDITION, "You can name " + most + " topics; remove one first.");
    }

    static Problem tooManyApiKeys(int most) {
        return new Problem(
                "too-many-api-keys", Code.FAILED_PRECONDITION, "You can have " + most + " keys; remove one first.");
    }

    static Problem apiKeyNameInvalid() {
        return Problem.invalid("name-invalid", "name", "A name has 1 to 80 visible characters.");
    }

    static Problem apiKeyNotFound() {
        return new Problem("api-key-not-found", Code.NOT_FOUND, "You have no such key.");
    }

    static Problem ontologyInvalid(String why) {
        return Problem.invalid("ontology-invalid", "topics", why);
    }

    static Problem requestIdInvalid() {
        return Problem.invalid("invalid", "request_id", "1 to 255 characters.");
    }

    static Problem requestReused() {
        return new Problem(
                "request-reused",
                Code.FAILED_PRECONDITION,
                "The same idempotency key came before with something else; use a new one.");
    }

    static Problem oneself() {
        return new Problem("endorse-oneself", Code.FAILED_PRECONDITION, "You cannot give +K to yourself.");
    }

    static Problem topicNotOpen() {
        return new Problem("topic-not-open", Code.FAILED_PRECONDITION, "This person does not want +K on this topic.");
    }

    static Problem endorsedBefore(Instant again) {
        return new Problem(
                "endorsed-before",
                Code.ALREADY_EXISTS,
                "You gave this person +K on this topic within 7 days; you can again from " + again + ".");
    }

    static Problem allowanceUsedUp(Instant renewsAt) {
        return new Problem(
                "allowance-used-up",
                Code.FAILED_PRECONDITION,
                "No +K is left today; you can again from " + renewsAt + ".");
    }

    static Problem endorsementNotFound() {
        return new Problem("endorsement-not-found", Code.NOT_FOUND, "You gave no such +K.");
    }

    static Problem undoTooLate() {
        return new Problem(
                "undo-too-late", Code.FAILED_PRECONDITION, "A +K can be taken back within a minute of giving it.");
    }

    static Problem questionNotFound() {
        return new Problem("no-such-question", Code.NOT_FOUND, "There is no such question that you may see.");
    }

    static Problem answerNotFound() {
        return new Problem("answer-not-found", Code.NOT_FOUND, "There is no such answer that you may see.");
    }

    static Problem contentNotFound() {
        return new Problem("not-found", Code.NOT_FOUND, "There is no such question or answer that you may see.");
    }

    static Problem momentNotFound() {
        return new Problem("not-found", Code.NOT_FOUND, "You have no such moment.");
    }

    static Problem answeredBefore() {
        return new Problem("answered-before", Code.ALREADY_EXISTS, "You answered this question; edit your answer.");
    }

    static Problem answeredByOthers() {
        return new Problem(
                "answered-by-others",
                Code.FAILED_PRECONDITION,
                "Others answered this question, and what they wrote stays; you can still edit it.");
    }

    static Problem ownAnswer() {
        return new Problem("vote-oneself", Code.FAILED_PRECONDITION, "You cannot vote for your own answer.");
    }

    static Problem wroteTooMuch(Instant again) {
        return new Problem(
                "wrote-too-much",
                Code.FAILED_PRECONDITION,
                "That was a lot for one day; you can go on at " + again + ".");
    }

    static Problem reportInvalid(String field, String why) {
        return Problem.invalid("invalid", field, why);
    }
}
