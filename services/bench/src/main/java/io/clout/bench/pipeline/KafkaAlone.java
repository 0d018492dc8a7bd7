// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Kafka's own consumer on the records that scoring reads: what could be had if nothing were done with them. */
final class KafkaAlone {
    private static final int THREADS = 2;

    private KafkaAlone() {}

    /** Reads so many records, of all partitions from their offsets on; returns the seconds that it took. */
    static double consume(String bootstrap, Map<TopicPartition, Long> from, long records) throws InterruptedException {
        AtomicLong left = new AtomicLong(records);
        String group = "bench-" + UUID.randomUUID();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int share = i;
            Map<TopicPartition, Long> mine = new HashMap<>(from);
            mine.keySet().removeIf(partition -> partition.partition() % THREADS != share);
            threads.add(Thread.ofPlatform().name("consume-" + i).start(() -> {
                try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Clients.consumer(bootstrap, group))) {
                    consumer.assign(mine.keySet());
                    mine.forEach(consumer::seek);
                    while (left.get() > 0) {
                        left.addAndGet(-consumer.poll(Duration.ofMillis(100)).count());
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
