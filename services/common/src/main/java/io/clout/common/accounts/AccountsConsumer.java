// SPDX-License-Identifier: Apache-2.0
package io.clout.common.accounts;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.profile.v1.AccountsChanged;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Consumes {@code accounts.v1} for the service's {@link AccountsListener}. Records are handled one after the other: a snapshot must not
 * overtake its predecessor. A record that cannot be read goes to the dead letters. A record that the listener cannot apply, because its
 * database is away, is tried again with growing pauses and holds up those behind it; none is skipped, since a missed record would leave
 * the accounts of a person wrong until their next change.
 *
 * <p>Wired only where {@code clout.accounts.enabled=true}; the channel is configured in {@code META-INF/microprofile-config.properties}.
 */
@ApplicationScoped
@IfBuildProperty(name = "clout.accounts.enabled", stringValue = "true")
class AccountsConsumer {
    private static final Logger LOG = Logger.getLogger(AccountsConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final AccountsListener listener;

    AccountsConsumer(AccountsListener listener) {
        this.listener = listener;
    }

    @Incoming("accounts")
    Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
        Runnable change;
        try {
            change = read(event);
        } catch (SerializationException e) {
            LOG.warnf(e, "Offset %d of %s goes to the dead letters", event.offset(), event.topic());
            return Uni.createFrom().failure(e);
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(change)
                .onFailure()
                .invoke(e ->
                        LOG.warnf(e, "Offset %d of %s cannot be stored; trying again", event.offset(), event.topic()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Throws {@link SerializationException} for a record that says nothing of a person. */
    private Runnable read(ConsumerRecord<String, byte[]> event) {
        String personId = event.key();
        if (personId == null) {
            throw new SerializationException("no key");
        }
        AccountsChanged accounts = KafkaTopic.ACCOUNTS.parse(event.value());
        if (accounts == null) {
            return () -> listener.erased(personId, event.offset());
        }
        if (!accounts.getPersonId().equals(personId)) {
            throw new SerializationException("the key is not the person");
        }
        return () -> listener.changed(accounts, event.offset(), Instant.ofEpochMilli(event.timestamp()));
    }
}
