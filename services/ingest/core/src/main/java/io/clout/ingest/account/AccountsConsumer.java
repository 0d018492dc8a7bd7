// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import io.clout.common.kafka.KafkaTopics;
import io.clout.common.postgres.Database;
import io.clout.ingest.Networks;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Follows {@code accounts.v1}: whatever profile no longer lists is deleted here. Records may come again after a restart; versions and
 * offsets make that harmless. A database that is away delays, a record that cannot be parsed goes to the dead letters.
 */
@ApplicationScoped
public class AccountsConsumer {

    private static final Logger LOG = Logger.getLogger(AccountsConsumer.class);

    private final Networks networks;
    private final Database database;
    private final AccountRepository accounts;

    AccountsConsumer(Networks networks, Database database, AccountRepository accounts) {
        this.networks = networks;
        this.database = database;
        this.accounts = accounts;
    }

    @Incoming("accounts")
    @Blocking // one after the other; on virtual threads they would overtake each other
    @Retry(
            maxRetries = -1,
            delay = 200,
            maxDuration = 365,
            durationUnit = ChronoUnit.DAYS,
            abortOn = SerializationException.class)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    public void consume(ConsumerRecord<String, byte[]> event) {
        AccountsChanged snapshot = KafkaTopics.ACCOUNTS.parse(event.value());
        try {
            database.transact(transaction -> {
                if (snapshot == null) {
                    accounts.removeErased(transaction, event.key(), event.offset());
                } else {
                    apply(transaction, snapshot, event.offset());
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "A change of accounts (offset %d) cannot be stored now; trying again", event.offset());
            throw e;
        }
    }

    /**
     * A link is added by the process that runs its network, which alone knows whether it is read; confirmed and removed by any. So nothing
     * is lost while networks move from one process to another.
     */
    private void apply(SqlConnection transaction, AccountsChanged snapshot, long offset) {
        for (Account account : snapshot.getAccountsList()) {
            if (networks.has(account.getNetwork())) {
                accounts.add(transaction, snapshot.getPersonId(), account);
            }
            accounts.confirm(transaction, account.getAccountId(), snapshot.getVersion(), offset);
        }
        accounts.removeUnlisted(
                transaction,
                snapshot.getPersonId(),
                snapshot.getVersion(),
                snapshot.getAccountsList().stream().map(Account::getAccountId).toList());
    }
}
