// SPDX-License-Identifier: Apache-2.0
package io.clout.common.accounts;

import io.clout.common.time.Timestamps;
import io.clout.proto.profile.v1.ErasureAnswered;
import io.clout.proto.profile.v1.ErasureStore;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Answers on {@code erasures.v1}; configured in {@code META-INF/microprofile-config.properties}. */
@ApplicationScoped
@IfBuildProperty(name = "clout.accounts.enabled", stringValue = "true")
class KafkaErasureAnswers implements ErasureAnswers {
    private final MutinyEmitter<Record<String, byte[]>> topic;
    private final Clock clock;

    KafkaErasureAnswers(@Channel("erasures") MutinyEmitter<Record<String, byte[]>> topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public Uni<Void> erased(String personId, ErasureStore store) {
        var answer = ErasureAnswered.newBuilder()
                .setPersonId(personId)
                .setStore(store)
                .setErasedAt(Timestamps.of(clock.instant()))
                .build();
        return topic.send(Record.of(personId, answer.toByteArray()));
    }
}
