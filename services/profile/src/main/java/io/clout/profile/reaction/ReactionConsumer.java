// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.records.RecordWork;
import io.clout.proto.signal.v1.SignalsObserved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code signals.v1}, one record after the other. */
@ApplicationScoped
class ReactionConsumer {
    private final ReactionStore store;

    ReactionConsumer(ReactionStore store) {
        this.store = store;
    }

    @Incoming("signals")
    Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
        return RecordWork.apply(event, this::read);
    }

    private Runnable read(ConsumerRecord<String, byte[]> event) {
        SignalsObserved batch = KafkaTopic.SIGNALS.parse(event.value());
        if (batch == null || !batch.getPersonId().equals(event.key())) {
            throw new SerializationException("the key is not the person");
        }
        try {
            ReactionStore.check(batch);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e);
        }
        return () -> store.apply(batch);
    }
}
