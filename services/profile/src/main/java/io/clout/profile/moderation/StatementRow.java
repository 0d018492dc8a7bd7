// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.moderation;

import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.question.v1.Outcome;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.question.v1.Statement;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/** A row of {@code statement} as a message. */
final class StatementRow {
    private StatementRow() {}

    /** For the author, with the words that it is about. */
    static Statement forAuthor(Row row) {
        return message(row, Outcome.OUTCOME_REMOVED)
                .setContentText(row.getString("content_text"))
                .build();
    }

    /** For those who gave notice: the words are not repeated to them. */
    static Statement forNotifier(Row row) {
        return message(row, Outcome.OUTCOME_KEPT).build();
    }

    /** @param against the first decision that this side may appeal against */
    private static Statement.Builder message(Row row, Outcome against) {
        var first = Outcome.valueOf(row.getString("outcome"));
        boolean reversed = row.getBoolean("reversed");
        var appealed = Instants.optional(row, "appealed_at");
        var statement = Statement.newBuilder()
                .setStatementId(row.getUUID("id").toString())
                .setOutcome(reversed ? opposite(first) : first)
                .setGround(ReportReason.valueOf(row.getString("ground")))
                .setFacts(row.getString("facts"))
                .setDecidedAt(Timestamps.of(Instants.of(row, "decided_at")))
                .setAppealable(first == against && appealed.isEmpty())
                .setReversed(reversed)
                .setAppealFacts(
                        Optional.ofNullable(row.getString("appeal_facts")).orElse(""));
        appealed.ifPresent(at -> statement.setAppealedAt(Timestamps.of(at)));
        Instants.optional(row, "appeal_decided_at").ifPresent(at -> statement.setAppealDecidedAt(Timestamps.of(at)));
        return statement;
    }

    static Outcome opposite(Outcome outcome) {
        return outcome == Outcome.OUTCOME_REMOVED ? Outcome.OUTCOME_KEPT : Outcome.OUTCOME_REMOVED;
    }
}
