// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import io.clout.common.kafka.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Kafka's own consumer on the records that scoring reads: what could be had if nothing were done with them. */
final class KafkaAlone {
    private static final int THREADS = 2;

    private KafkaAlone() {}

    /** Reads so many records; returns the seconds that it took. */
    static double consume(String bootstrap, long records) throws InterruptedException {
        AtomicLong left = new AtomicLong(records);
        String group = "bench-" + UUID.randomUUID();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().name("consume-" + i).start(() -> {
                try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Clients.consumer(bootstrap, group))) {
                    consumer.subscribe(List.of(KafkaTopics.SIGNALS.name()));
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
