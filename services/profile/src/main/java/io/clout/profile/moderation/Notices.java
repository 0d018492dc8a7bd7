// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.moderation;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.question.v1.GetNoticeResponse;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.question.v1.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What anyone says should not be here, and what the two sides learn of the decision. Blocking. */
@ApplicationScoped
public class Notices {
    /** Of someone without an account, about what everyone may see. */
    private static final String SEND = """
            insert into report (id, question_id, answer_id, reason, text)
            select gen_random_uuid(), q.id, null::uuid, $2, $3 from question q
                where q.id = $1 and not q.removed and sees('', q.author_id)
            union all
            select gen_random_uuid(), null, a.id, $2, $3 from answer a join question q on q.id = a.question_id
                where a.id = $1 and not a.revoked and not a.removed and not q.removed
                    and sees('', a.author_id) and sees('', q.author_id)
            returning receipt""";

    private static final String NOTICE = "select * from report where receipt = $1";

    private static final String STATEMENT = "select * from statement where id = $1";

    private static final String OF_AUTHOR =
            "select * from statement where author_id = $1 order by decided_at desc, id limit 100";

    private static final String APPEAL_NOTICE = """
            update statement set appealed_at = now(), appeal_text = $2
            where id = (select statement_id from report where receipt = $1)
                and outcome = 'OUTCOME_KEPT' and appealed_at is null
            returning id""";

    private static final String APPEAL = """
            update statement set appealed_at = now(), appeal_text = $3
            where id = $2 and author_id = $1 and outcome = 'OUTCOME_REMOVED' and appealed_at is null
            returning id""";

    private final Database database;

    Notices(Database database) {
        this.database = database;
    }

    /** The receipt; empty if there is no such question or answer that everyone may see. */
    public Optional<UUID> send(UUID contentId, ReportReason reason, String text) {
        return database.inTransaction(transaction -> {
            var receipt = Database.first(Database.run(transaction, SEND, contentId, reason.name(), text))
                    .map(row -> row.getUUID("receipt"));
            receipt.ifPresent(known -> ModerationLog.noticed(transaction, known, reason));
            return receipt;
        });
    }

    /** Empty if there is no such receipt. */
    public Optional<GetNoticeResponse> of(UUID receipt) {
        return Database.first(database.run(NOTICE, receipt)).map(row -> {
            var notice = GetNoticeResponse.newBuilder()
                    .setReason(ReportReason.valueOf(row.getString("reason")))
                    .setText(row.getString("text"))
                    .setNoticedAt(Timestamps.of(Instants.of(row, "reported_at")));
            Optional.ofNullable(row.getUUID("statement_id"))
                    .flatMap(id -> Database.first(database.run(STATEMENT, id)))
                    .map(StatementRow::forNotifier)
                    .ifPresent(notice::setStatement);
            return notice.build();
        });
    }

    /** What was decided about what a person wrote, newest first. */
    public List<Statement> about(String authorId) {
        var statements = new ArrayList<Statement>();
        database.run(OF_AUTHOR, authorId).forEach(row -> statements.add(StatementRow.forAuthor(row)));
        return statements;
    }

    /** False if there is nothing to appeal against. */
    public boolean appealNotice(UUID receipt, String text) {
        return appeal(APPEAL_NOTICE, receipt, text);
    }

    /** False if there is nothing to appeal against. */
    public boolean appealStatement(String authorId, UUID statementId, String text) {
        return appeal(APPEAL, authorId, statementId, text);
    }

    private boolean appeal(String update, Object... parameters) {
        return database.inTransaction(transaction -> {
            var appealed = Database.first(Database.run(transaction, update, parameters))
                    .map(row -> row.getUUID("id"));
            appealed.ifPresent(id -> ModerationLog.appealed(transaction, id));
            return appealed.isPresent();
        });
    }
}
