// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.moderation.ModerationLog;
import io.clout.profile.page.Instants;
import io.clout.proto.question.v1.Edit;
import io.clout.proto.question.v1.ListEditsResponse;
import io.clout.proto.question.v1.ReportReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What a question or an answer said before, and what people report about it. Blocking. */
@ApplicationScoped
public class Reports {
    private static final String EDITS = """
            select title, text, replaced_at from edit where question_id = $1 or answer_id = $1 order by id desc limit 50""";

    private static final String INSERT_QUESTION = """
            insert into report (id, reporter_id, question_id, reason, text) values ($1, $2, $3, $4, $5)
            on conflict (reporter_id, question_id) do update set reason = excluded.reason, text = excluded.text, statement_id = null
            returning receipt""";

    private static final String INSERT_ANSWER = """
            insert into report (id, reporter_id, answer_id, reason, text) values ($1, $2, $3, $4, $5)
            on conflict (reporter_id, answer_id) do update set reason = excluded.reason, text = excluded.text, statement_id = null
            returning receipt""";

    private final Database database;
    private final QuestionLists questions;
    private final AnswerLists answers;

    Reports(Database database, QuestionLists questions, AnswerLists answers) {
        this.database = database;
        this.questions = questions;
        this.answers = answers;
    }

    /** Empty if there is no such question or answer for the viewer. */
    public Optional<ListEditsResponse> edits(String viewerId, UUID contentId) {
        if (questions.one(viewerId, contentId).isEmpty()
                && answers.one(viewerId, contentId).isEmpty()) {
            return Optional.empty();
        }
        var response = ListEditsResponse.newBuilder();
        for (var row : database.run(EDITS, contentId)) {
            var edit = Edit.newBuilder()
                    .setText(row.getString("text"))
                    .setReplacedAt(Timestamps.of(Instants.of(row, "replaced_at")));
            Optional.ofNullable(row.getString("title")).ifPresent(edit::setTitle);
            response.addEdits(edit);
        }
        return Optional.of(response.build());
    }

    /** The receipt of the report; empty if there is no such question or answer for the reporter, or they have not agreed to anything. */
    public Optional<UUID> report(String reporterId, UUID contentId, ReportReason reason, String text) {
        boolean question = questions.one(reporterId, contentId).isPresent();
        if (!question && answers.one(reporterId, contentId).isEmpty()) {
            return Optional.empty();
        }
        return database.inTransaction(transaction -> {
            if (!Authors.lock(transaction, reporterId)) {
                return Optional.empty();
            }
            var receipt = Database.first(Database.run(
                            transaction,
                            question ? INSERT_QUESTION : INSERT_ANSWER,
                            UUID.randomUUID(),
                            reporterId,
                            contentId,
                            reason.name(),
                            text))
                    .map(row -> row.getUUID("receipt"));
            receipt.ifPresent(known -> ModerationLog.noticed(transaction, known, reason));
            return receipt;
        });
    }
}
