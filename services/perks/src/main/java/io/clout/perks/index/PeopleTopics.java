// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.common.kafka.KafkaTopic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics that say something of people, all partitions of which each replica reads for itself. */
final class PeopleTopics {

    /** Groups of the consumers that write the database, by what they read; see application.properties. */
    private static final Map<KafkaTopic<?>, String> STORED =
            Map.of(KafkaTopic.ACCOUNTS, "clout-perks-people", KafkaTopic.SCORES, "clout-perks-scores");

    private PeopleTopics() {}

    static KafkaConsumer<String, byte[]> consumer(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "perks-people-index");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Takes all partitions, each from where the database has come. Claims are in the database before they are in Kafka, so of them only what is still to
     * come matters.
     */
    static void seek(KafkaConsumer<String, byte[]> consumer, Map<String, Object> broker) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Admin admin = Admin.create(broker)) {
            for (var topic : STORED.entrySet()) {
                Set<TopicPartition> partitions = partitions(consumer, topic.getKey());
                positions.putAll(consumer.beginningOffsets(partitions));
                committed(admin, topic.getValue()).forEach((partition, offset) -> {
                    if (partitions.contains(partition) && offset != null) {
                        positions.merge(partition, offset.offset(), Math::max);
                    }
                });
            }
        }
        positions.putAll(consumer.endOffsets(partitions(consumer, KafkaTopic.CLAIMS)));
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e);
        }
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, KafkaTopic<?> topic) {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.partitionsFor(topic.name())
                .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
        return partitions;
    }
}
