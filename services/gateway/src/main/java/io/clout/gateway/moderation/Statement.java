// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import io.clout.gateway.json.ProtoJson;
import io.clout.gateway.questions.ReportCause;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision with its reasons. It never says which operator decided.
 *
 * @param text what the decision is about, as it read then; absent for the one who gave notice
 * @param ground the law or rule that it breaks or does not break
 * @param facts relied on
 * @param appealable whether the reader may appeal
 * @param reversed whether an appeal changed it
 * @param appealFacts why; absent before
 */
@Schema(name = "StatementOfReasons")
record Statement(
        String id,
        Optional<String> text,
        Outcome outcome,
        ReportCause ground,
        String facts,
        Instant decidedAt,
        boolean appealable,
        Optional<Instant> appealedAt,
        Optional<Instant> appealDecidedAt,
        boolean reversed,
        Optional<String> appealFacts) {

    static Statement of(io.clout.proto.question.v1.Statement statement) {
        return new Statement(
                statement.getStatementId(),
                written(statement.getContentText()),
                Outcome.of(statement.getOutcome()),
                ReportCause.of(statement.getGround()),
                statement.getFacts(),
                ProtoJson.instant(statement.getDecidedAt()),
                statement.getAppealable(),
                statement.hasAppealedAt()
                        ? Optional.of(ProtoJson.instant(statement.getAppealedAt()))
                        : Optional.empty(),
                statement.hasAppealDecidedAt()
                        ? Optional.of(ProtoJson.instant(statement.getAppealDecidedAt()))
                        : Optional.empty(),
                statement.getReversed(),
                written(statement.getAppealFacts()));
    }

    static Optional<String> written(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
