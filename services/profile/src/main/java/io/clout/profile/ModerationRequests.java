// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.proto.question.v1.Outcome;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.question.v1.SendNoticeRequest;
import io.grpc.Status.Code;

/** Requests about moderation, checked, and what can be wrong with them. */
final class ModerationRequests {
    private static final int LENGTH = 1_000;

    private ModerationRequests() {}

    /** A claim that something is illegal has to say why, so that the operator can judge it. */
    static String noticeText(SendNoticeRequest request) {
        var text = CommunityRequests.reportText(request.getReason(), request.getText());
        if (text.isEmpty() && request.getReason() == ReportReason.REPORT_REASON_ILLEGAL) {
            throw CommunityProblems.reportInvalid("text", "Say why it is illegal.");
        }
        return text;
    }

    static String words(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LENGTH) {
            throw Problem.invalid("invalid", field, "1 to " + LENGTH + " characters.");
        }
        return stripped;
    }

    static Outcome outcome(Outcome wanted) {
        return switch (wanted) {
            case OUTCOME_KEPT, OUTCOME_REMOVED -> wanted;
            case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> throw Problem.invalid("invalid", "outcome", "KEPT or REMOVED.");
        };
    }

    static ReportReason reason(String field, ReportReason reason) {
        if (reason == ReportReason.REPORT_REASON_UNSPECIFIED || reason == ReportReason.UNRECOGNIZED) {
            throw CommunityProblems.reportInvalid(field, "SPAM, ABUSE, ILLEGAL, PRIVACY or OTHER.");
        }
        return reason;
    }

    static Problem noticeNotFound() {
        return new Problem("notice-not-found", Code.NOT_FOUND, "There is no such receipt.");
    }

    static Problem nothingToAppeal() {
        return new Problem(
                "nothing-to-appeal", Code.FAILED_PRECONDITION, "There is no decision against you that is still open.");
    }

    static Problem nothingWaits() {
        return new Problem("nothing-waits", Code.NOT_FOUND, "This has been decided, or there is no such case.");
    }

    static Problem anotherOperator() {
        return new Problem(
                "another-operator",
                Code.FAILED_PRECONDITION,
                "An appeal is decided by another operator than the decision it is about.");
    }
}
