// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.records.RecordWork;
import io.clout.common.time.Timestamps;
import io.clout.proto.profile.v1.ErasureAnswered;
import io.clout.proto.profile.v1.ErasureStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code erasures.v1}: what the other services answer. */
@ApplicationScoped
class ErasureConsumer {
    private final Erasures erasures;

    ErasureConsumer(Erasures erasures) {
        this.erasures = erasures;
    }

    @Incoming("erasures-answered")
    Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
        return RecordWork.apply(event, this::read);
    }

    private Runnable read(ConsumerRecord<String, byte[]> event) {
        ErasureAnswered answer = KafkaTopic.ERASURES.parse(event.value());
        if (answer == null || !answer.getPersonId().equals(event.key()) || !answer.hasErasedAt()) {
            throw new SerializationException("no answer, or the key is not the person");
        }
        if (answer.getStore() == ErasureStore.ERASURE_STORE_UNSPECIFIED
                || answer.getStore() == ErasureStore.UNRECOGNIZED) {
            throw new SerializationException("an answer of no store that is known");
        }
        return () ->
                erasures.answered(answer.getPersonId(), answer.getStore(), Timestamps.instant(answer.getErasedAt()));
    }
}
