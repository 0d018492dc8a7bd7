// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a group of consumers has come. */
final class Progress implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 30;
    private static final long POLL_MILLIS = 50;

    private final Admin admin;

    Progress(String bootstrap) {
        admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    /** The sum of the ends of a topic's partitions. */
    long end(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The ends of a topic's partitions. */
    Map<TopicPartition, Long> ends(String topic) {
        return get(() -> {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            Map<String, TopicDescription> described =
                    admin.describeTopics(List.of(topic)).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            int partitions =
                    Objects.requireNonNull(described.get(topic)).partitions().size();
            IntStream.range(0, partitions)
                    .forEach(partition -> wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(wanted)
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        });
    }

    /** The sum of a group's offsets in a topic. */
    long of(String group, String topic) {
        return get(() -> admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .map(Map.Entry::getValue)
                .mapToLong(OffsetAndMetadata::offset)
                .sum());
    }

    /**
     * Returns when a condition holds.
     *
     * @throws IllegalStateException if it does not in time
     */
    static void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " took longer than " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Between two looks. */
    static void pause() throws InterruptedException {
        Thread.sleep(POLL_MILLIS);
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static <T> T get(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say how far a group is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
