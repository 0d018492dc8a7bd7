// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.common.postgres.Database.run;

import com.google.protobuf.Message;
import io.clout.common.kafka.KafkaTopic;
import io.clout.ingest.account.LinkedAccount;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Numbers the batches of an account and keeps them until they are sent. */
@ApplicationScoped
class BatchRepository {

    /** With the account, so that what has not been published goes with it. */
    private static final String STORE =
            "insert into outbox (topic, message_key, payload, account_id) values ($1, $2, $3, $4)";

    void store(SqlConnection transaction, LinkedAccount account, KafkaTopic<?> topic, Message batch) {
        run(transaction, STORE, topic.name(), account.personId(), Buffer.buffer(batch.toByteArray()), account.id());
    }

    long nextSequence(SqlConnection transaction, LinkedAccount account) {
        return run(
                        transaction,
                        "update account set sequence = sequence + 1 where id = $1 returning sequence",
                        account.id())
                .iterator()
                .next()
                .getLong(0);
    }
}
