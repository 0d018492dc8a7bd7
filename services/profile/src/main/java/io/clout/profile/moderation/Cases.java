// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.moderation;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.moderation.ModerationLog.Entry;
import io.clout.profile.page.Instants;
import io.clout.proto.question.v1.CaseNotice;
import io.clout.proto.question.v1.ModerationCase;
import io.clout.proto.question.v1.Outcome;
import io.clout.proto.question.v1.ReportReason;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What waits for an operator, and what operators decide. Blocking. */
@ApplicationScoped
public class Cases {
    /** A question or answer with what it says. */
    private static final String CONTENT = """
            select id, author_id, title || E'\\n' || text as words from question
            union all select id, author_id, text from answer""";

    private static final String NOTICES = """
            select coalesce(r.question_id, r.answer_id) as content_id, c.words, r.reason, r.text, r.reported_at
            from report r join (%s) c on c.id = coalesce(r.question_id, r.answer_id)
            where r.statement_id is null order by r.reported_at limit 500""".formatted(CONTENT);

    private static final String APPEALS = """
            select * from statement where appealed_at is not null and appeal_decided_at is null
            order by appealed_at limit 100""";

    /** The notices are locked, so that two operators do not decide the same. */
    private static final String OPEN = """
            select r.receipt, r.reported_at, c.author_id, c.words from report r
            join (%s) c on c.id = coalesce(r.question_id, r.answer_id)
            where c.id = $1 and r.statement_id is null order by r.reported_at for update of r""".formatted(CONTENT);

    private static final String STATE = """
            insert into statement (id, content_id, content_text, author_id, outcome, ground, facts, noticed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String CLOSE = """
            update report set statement_id = $2 where (question_id = $1 or answer_id = $1) and statement_id is null""";

    /** What votes earned is taken back, or given again. */
    private static final String REMOVE = """
            with q as (update question set removed = $2 where id = $1),
                a as (update answer set removed = $2 where id = $1 returning author_id)
            insert into ledger_due (person_id, due_at) select author_id, now() from a""";

    private static final String APPEALED = """
            select * from statement where id = $1 and appealed_at is not null and appeal_decided_at is null for update""";

    private static final String DECIDED_BY = """
            select exists (select from moderation_log where subject_id = $1 and operator_id = $2 and what in ('REMOVED', 'KEPT')) as same,
                exists (select from moderation_log where operator_id <> $2 and happened_at > now() - interval '90 days') as others""";

    private static final String DECIDE_APPEAL = """
            update statement set appeal_decided_at = now(), reversed = $2, appeal_facts = $3 where id = $1""";

    /** The result of a decision about an appeal. */
    public enum AppealDecision {
        DECIDED,
        UNKNOWN,
        ANOTHER_OPERATOR
    }

    private final Database database;

    Cases(Database database) {
        this.database = database;
    }

    /** Notices by what they are about, then appeals; each oldest first. */
    public List<ModerationCase> open() {
        Map<UUID, ModerationCase.Builder> noticed = new LinkedHashMap<>();
        for (var row : database.run(NOTICES)) {
            noticed.computeIfAbsent(
                            row.getUUID("content_id"),
                            id -> ModerationCase.newBuilder()
                                    .setContentId(id.toString())
                                    .setContentText(row.getString("words"))
                                    .setWaitsSince(Timestamps.of(Instants.of(row, "reported_at"))))
                    .addNotices(CaseNotice.newBuilder()
                            .setReason(ReportReason.valueOf(row.getString("reason")))
                            .setText(row.getString("text")));
        }
        var cases = new ArrayList<ModerationCase>();
        noticed.values().stream().limit(100).forEach(one -> cases.add(one.build()));
        for (var row : database.run(APPEALS)) {
            cases.add(ModerationCase.newBuilder()
                    .setContentId(row.getUUID("content_id").toString())
                    .setContentText(row.getString("content_text"))
                    .setStatement(StatementRow.forAuthor(row))
                    .setAppealText(row.getString("appeal_text"))
                    .setWaitsSince(Timestamps.of(Instants.of(row, "appealed_at")))
                    .build());
        }
        return cases;
    }

    /** Decides all open notices of a question or answer; false if there are none. */
    public boolean decide(String operatorId, UUID contentId, Outcome outcome, ReportReason ground, String facts) {
        return database.inTransaction(transaction -> {
            var first = Database.first(Database.run(transaction, OPEN, contentId));
            if (first.isEmpty()) {
                return false;
            }
            var id = UUID.randomUUID();
            Database.run(
                    transaction,
                    STATE,
                    id,
                    contentId,
                    first.get().getString("words"),
                    first.get().getString("author_id"),
                    outcome.name(),
                    ground.name(),
                    facts,
                    Instants.parameter(Instants.of(first.get(), "reported_at")));
            Database.run(transaction, CLOSE, contentId, id);
            apply(transaction, contentId, outcome);
            var entry = outcome == Outcome.OUTCOME_REMOVED ? Entry.REMOVED : Entry.KEPT;
            ModerationLog.decided(transaction, entry, id, Optional.of(ground), operatorId);
            return true;
        });
    }

    /** Another operator than the one who decided, if another was at work in the last 90 days. */
    public AppealDecision decideAppeal(String operatorId, UUID statementId, boolean reversed, String facts) {
        return database.inTransaction(transaction -> {
            var appealed = Database.first(Database.run(transaction, APPEALED, statementId));
            if (appealed.isEmpty()) {
                return AppealDecision.UNKNOWN;
            }
            var by = Database.first(Database.run(transaction, DECIDED_BY, statementId, operatorId))
                    .orElseThrow();
            if (by.getBoolean("same") && by.getBoolean("others")) {
                return AppealDecision.ANOTHER_OPERATOR;
            }
            Database.run(transaction, DECIDE_APPEAL, statementId, reversed, facts);
            if (reversed) {
                var outcome = Outcome.valueOf(appealed.get().getString("outcome"));
                apply(transaction, appealed.get().getUUID("content_id"), StatementRow.opposite(outcome));
            }
            var entry = reversed ? Entry.REVERSED : Entry.UPHELD;
            ModerationLog.decided(transaction, entry, statementId, Optional.empty(), operatorId);
            return AppealDecision.DECIDED;
        });
    }

    private static void apply(SqlConnection transaction, UUID contentId, Outcome outcome) {
        Database.run(transaction, REMOVE, contentId, outcome == Outcome.OUTCOME_REMOVED);
    }
}
