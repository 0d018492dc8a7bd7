// SPDX-License-Identifier: Apache-2.0
package io.clout.common.testing;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.profile.v1.ErasureStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a service under test answers on {@code erasures.v1}. */
public final class ErasuresAnswered {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private ErasuresAnswered() {}

    /** Waits until each of these stores has answered for a person. */
    public static void await(String personId, Set<ErasureStore> stores) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        var missing = EnumSet.copyOf(stores);
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), KafkaTopic.ERASURES.deserializer())) {
            var partitions = consumer.partitionsFor(KafkaTopic.ERASURES.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = Instant.now().plus(DEADLINE);
            while (!missing.isEmpty()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError(missing + " did not answer");
                }
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(personId)) {
                        missing.remove(record.value().getStore());
                    }
                }
            }
        }
    }
}
