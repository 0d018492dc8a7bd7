// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.profile.v1.AccountsChanged;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Stores what {@code accounts.v1} says of visibility and networks. Waits while the database is away. */
@ApplicationScoped
class AccountsConsumer {
    private static final Logger LOG = Logger.getLogger(AccountsConsumer.class);

    private final PersonRepository people;

    AccountsConsumer(PersonRepository people) {
        this.people = people;
    }

    @Incoming("accounts")
    Uni<Void> store(ConsumerRecords<String, byte[]> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(this::store)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> store(ConsumerRecord<String, byte[]> record) {
        Uni<Void> stored;
        try {
            AccountsChanged accounts = KafkaTopic.ACCOUNTS.parse(record.value());
            stored = accounts == null
                    ? people.erase(record.key())
                    : people.store(accounts, Instant.ofEpochMilli(record.timestamp()));
        } catch (SerializationException unreadable) {
            // The topology reads the same topic and puts such a record into the dead letters.
            LOG.warnf(unreadable, "Offset %d of %s is passed over", record.offset(), record.topic());
            return Uni.createFrom().voidItem();
        }
        return stored.onFailure()
                .invoke(failure -> LOG.warn("Accounts could not be stored; trying again", failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }
}
