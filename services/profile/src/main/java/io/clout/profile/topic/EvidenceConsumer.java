// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.records.RecordWork;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code topic-evidence.v1}, one record after the other. */
@ApplicationScoped
class EvidenceConsumer {
    private final EvidenceStore store;

    EvidenceConsumer(EvidenceStore store) {
        this.store = store;
    }

    @Incoming("topic-evidence")
    Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
        return RecordWork.apply(event, this::read);
    }

    private Runnable read(ConsumerRecord<String, byte[]> event) {
        TopicEvidenceObserved batch = KafkaTopic.TOPIC_EVIDENCE.parse(event.value());
        if (batch == null || !batch.getPersonId().equals(event.key())) {
            throw new SerializationException("the key is not the person");
        }
        try {
            EvidenceStore.check(batch);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e);
        }
        return () -> store.apply(batch);
    }
}
