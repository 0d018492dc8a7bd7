// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.moderation;

import io.clout.common.postgres.Database;
import io.clout.proto.question.v1.ReportReason;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;

/** What happened, for ever. No rpc returns it, and the database refuses to change it. */
public final class ModerationLog {
    private static final String ADD =
            "insert into moderation_log (what, subject_id, reason, operator_id) values ($1, $2, $3, $4)";

    /** What can happen. */
    enum Entry {
        NOTICED,
        REMOVED,
        KEPT,
        APPEALED,
        UPHELD,
        REVERSED
    }

    private ModerationLog() {}

    public static void noticed(SqlConnection transaction, UUID receipt, ReportReason reason) {
        Database.run(transaction, ADD, Entry.NOTICED.name(), receipt, reason.name(), null);
    }

    static void appealed(SqlConnection transaction, UUID statementId) {
        Database.run(transaction, ADD, Entry.APPEALED.name(), statementId, null, null);
    }

    static void decided(
            SqlConnection transaction, Entry what, UUID statementId, Optional<ReportReason> ground, String operatorId) {
        Database.run(
                transaction,
                ADD,
                what.name(),
                statementId,
                ground.map(Enum::name).orElse(null),
                operatorId);
    }
}
