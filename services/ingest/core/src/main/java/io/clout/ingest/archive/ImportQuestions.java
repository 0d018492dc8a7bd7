// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.publish.FallenTotal;
import io.clout.ingest.publish.SignalPublisher;
import io.clout.proto.signal.v1.SignalKind;
import io.grpc.Status;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks people whether a total that fell by more than half is right (docs/decisions/171); until they say so it does not count. */
@ApplicationScoped
public class ImportQuestions {

    private static final String ASK =
            "insert into import_question (import_id, kind, before, now) values ($1, $2, $3, $4)";
    /** What an earlier export of the account asked; a later one knows better. */
    private static final String FORGET =
            "delete from import_question where import_id in (select id from import where account_id = $1)";

    private static final String ACCOUNT = "select account_id from import where id = $1";
    private static final String ANSWER = """
            delete from import_question using import
            where import_id = $1 and kind = $2 and import.id = import_id returning now, as_of
            """;

    private final Database database;
    private final AccountRepository accounts;
    private final SignalPublisher publisher;

    ImportQuestions(Database database, AccountRepository accounts, SignalPublisher publisher) {
        this.database = database;
        this.accounts = accounts;
        this.publisher = publisher;
    }

    void ask(SqlConnection transaction, OpenImport open, List<FallenTotal> fallen) {
        run(transaction, FORGET, open.accountId());
        for (FallenTotal fall : fallen) {
            run(
                    transaction,
                    ASK,
                    open.id(),
                    (short) fall.now().kind().getNumber(),
                    fall.before(),
                    fall.now().value());
        }
    }

    /**
     * Takes the answer.
     *
     * @param agreed whether the total is right; then it is published, as of the day of the export
     * @throws Problem {@code question-not-found}
     */
    public void answer(UUID importId, SignalKind kind, boolean agreed) {
        String accountId = first(database.run(ACCOUNT, importId))
                .map(row -> row.getString(0))
                .orElseThrow(ImportQuestions::notFound);
        database.transact(transaction -> {
            LinkedAccount account = accounts.lock(transaction, accountId).orElseThrow(ImportQuestions::notFound);
            var asked = first(run(transaction, ANSWER, importId, (short) kind.getNumber()))
                    .orElseThrow(ImportQuestions::notFound);
            if (agreed) {
                publisher.publish(
                        transaction,
                        account,
                        List.of(new AccountTotal(kind, asked.getDouble(0))),
                        asked.getOffsetDateTime(1).toInstant());
            }
        });
    }

    private static Problem notFound() {
        return new Problem("question-not-found", Status.Code.NOT_FOUND, "This is not asked, or has been answered.");
    }
}
