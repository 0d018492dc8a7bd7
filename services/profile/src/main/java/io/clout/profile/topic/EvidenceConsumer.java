// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Consumes {@code topic-evidence.v1}, one record after the other. What cannot be read goes to the dead letters; what cannot be stored,
 * because the database is away, is tried again.
 */
@ApplicationScoped
class EvidenceConsumer {
    private static final Logger LOG = Logger.getLogger(EvidenceConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EvidenceStore store;

    EvidenceConsumer(EvidenceStore store) {
        this.store = store;
    }

    @Incoming("topic-evidence")
    Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
        TopicEvidenceObserved batch;
        try {
            batch = read(event);
        } catch (SerializationException e) {
            LOG.warnf(e, "Offset %d of %s goes to the dead letters", event.offset(), event.topic());
            return Uni.createFrom().failure(e);
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> store.apply(batch))
                .onFailure()
                .invoke(e ->
                        LOG.warnf(e, "Offset %d of %s cannot be stored; trying again", event.offset(), event.topic()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static TopicEvidenceObserved read(ConsumerRecord<String, byte[]> event) {
        TopicEvidenceObserved batch = KafkaTopic.TOPIC_EVIDENCE.parse(event.value());
        if (batch == null || !batch.getPersonId().equals(event.key())) {
            throw new SerializationException("the key is not the person");
        }
        try {
            EvidenceStore.check(batch);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e);
        }
        return batch;
    }
}
