// SPDX-License-Identifier: Apache-2.0
package io.clout.common.accounts;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.records.RecordWork;
import io.clout.proto.profile.v1.AccountsChanged;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code accounts.v1} for the service's {@link AccountsListener}. Records are handled one after the other, none is skipped: a snapshot
 * must not overtake its predecessor, and a missed one would leave the accounts of a person wrong until their next change. That a person is
 * erased is answered before the record is done with, so that no answer is lost.
 *
 * <p>Wired only where {@code clout.accounts.enabled=true}; the channel is configured in {@code META-INF/microprofile-config.properties}.
 */
@ApplicationScoped
@IfBuildProperty(name = "clout.accounts.enabled", stringValue = "true")
class AccountsConsumer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AccountsListener listener;
    private final ErasureAnswers answers;

    AccountsConsumer(AccountsListener listener, ErasureAnswers answers) {
        this.listener = listener;
        this.answers = answers;
    }

    @Incoming("accounts")
    Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
        return RecordWork.apply(event, this::read);
    }

    /** Throws {@link SerializationException} for a record that says nothing of a person. */
    private Runnable read(ConsumerRecord<String, byte[]> event) {
        String personId = event.key();
        if (personId == null) {
            throw new SerializationException("no key");
        }
        AccountsChanged accounts = KafkaTopic.ACCOUNTS.parse(event.value());
        if (accounts == null) {
            return () -> erase(personId, event.offset());
        }
        if (!accounts.getPersonId().equals(personId)) {
            throw new SerializationException("the key is not the person");
        }
        return () -> listener.changed(accounts, event.offset(), Instant.ofEpochMilli(event.timestamp()));
    }

    private void erase(String personId, long offset) {
        listener.erased(personId, offset);
        answers.erased(personId, listener.store()).await().atMost(PATIENCE);
    }
}
