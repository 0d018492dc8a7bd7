// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import io.clout.gateway.json.ProtoJson;
import io.clout.gateway.questions.ReportCause;
import io.clout.proto.question.v1.CaseNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question or answer with open notices, or a decision with an appeal.
 *
 * @param content id of the question or answer
 * @param text what it says
 * @param notices empty for an appeal
 * @param statement the decision that the appeal is against; absent for notices
 * @param appeal the appeal's words; absent for notices
 */
record ModerationCase(
        String content,
        String text,
        List<Given> notices,
        Optional<Statement> statement,
        Optional<String> appeal,
        Instant waitsSince) {

    /** A notice, without who gave it. */
    @Schema(name = "CaseNotice")
    record Given(ReportCause reason, String text) {
        static Given of(CaseNotice notice) {
            return new Given(ReportCause.of(notice.getReason()), notice.getText());
        }
    }

    static ModerationCase of(io.clout.proto.question.v1.ModerationCase one) {
        return new ModerationCase(
                one.getContentId(),
                one.getContentText(),
                one.getNoticesList().stream().map(Given::of).toList(),
                one.hasStatement() ? Optional.of(Statement.of(one.getStatement())) : Optional.empty(),
                Statement.written(one.getAppealText()),
                ProtoJson.instant(one.getWaitsSince()));
    }
}
