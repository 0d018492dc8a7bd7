// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.profile.endorsement.EndorsementRequest;
import io.clout.profile.endorsement.EndorsementRules;
import io.clout.profile.topic.TopicChange;
import io.clout.proto.endorsement.v1.GiveEndorsementRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.topic.v1.SetTopicRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Requests about topics, endorsements and questions, checked; throws a problem that names the field. */
final class CommunityRequests {
    private static final int REQUEST_ID_LENGTH = 255;
    private static final int REPORT_LENGTH = 1_000;

    private CommunityRequests() {}

    static TopicChange change(SetTopicRequest request) {
        return new TopicChange(
                request.getTopicId(),
                request.hasPinned() ? Optional.of(request.getPinned()) : Optional.empty(),
                request.hasVisibility() ? Optional.of(visibility(request.getVisibility())) : Optional.empty(),
                request.hasAnswersQuestions() ? Optional.of(request.getAnswersQuestions()) : Optional.empty());
    }

    private static Visibility visibility(Visibility wanted) {
        return switch (wanted) {
            case VISIBILITY_PUBLIC, VISIBILITY_COMMUNITY, VISIBILITY_PRIVATE -> wanted;
            case VISIBILITY_UNSPECIFIED, UNRECOGNIZED ->
                throw Problem.invalid("invalid", "visibility", "PUBLIC, COMMUNITY or PRIVATE.");
        };
    }

    static EndorsementRequest endorsement(String giverId, GiveEndorsementRequest request) {
        var reason = request.hasReason()
                ? Optional.of(request.getReason().strip()).filter(text -> !text.isEmpty())
                : Optional.<String>empty();
        if (reason.filter(text -> text.length() > EndorsementRules.REASON_LENGTH
                        || text.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw Problem.invalid(
                    "text-invalid", "reason", "One line of at most " + EndorsementRules.REASON_LENGTH + " characters.");
        }
        return new EndorsementRequest(
                giverId, request.getPersonId(), request.getTopicId(), reason, requestId(request.getRequestId()));
    }

    static String requestId(String text) {
        if (text.isBlank() || text.length() > REQUEST_ID_LENGTH) {
            throw CommunityProblems.requestIdInvalid();
        }
        return text;
    }

    /** What is no id of ours names nothing. */
    static UUID id(String text, Supplier<Problem> notFound) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notFound.get();
        }
    }

    static String reportText(ReportReason given, String words) {
        var reason = ModerationRequests.reason("reason", given);
        var text = words.strip();
        if (text.length() > REPORT_LENGTH) {
            throw CommunityProblems.reportInvalid("text", "At most " + REPORT_LENGTH + " characters.");
        }
        if (text.isEmpty() && reason == ReportReason.REPORT_REASON_OTHER) {
            throw CommunityProblems.reportInvalid("text", "Say what is wrong with it.");
        }
        return text;
    }
}
