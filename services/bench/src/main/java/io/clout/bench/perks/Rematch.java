// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.perks;

import io.clout.bench.pipeline.BenchServers;
import io.clout.bench.pipeline.Clients;
import io.clout.common.kafka.KafkaTopic;
import io.clout.perks.facts.AudienceScale;
import io.clout.perks.facts.ScoreFact;
import io.clout.perks.index.CampaignIndex;
import io.clout.perks.index.PeopleRecords;
import io.clout.perks.index.PersonIndex;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** New scores in a real Kafka: into the index of people, and for each of the people to the campaigns that are for them now. */
final class Rematch {

    private static final int MOST = 200_000;
    private static final String GROUP = "bench-perks";

    private Rematch() {}

    static double perSecond(int people, PersonIndex index, CampaignIndex campaigns, BenchServers servers) {
        int changes = Math.max(20_000, Math.min(people, MOST));
        produce(servers, people, changes);
        PeopleRecords records = new PeopleRecords(index, AudienceScale.NONE);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(Clients.consumer(servers.bootstrap(), GROUP))) {
            consumer.subscribe(List.of(KafkaTopic.SCORES.name()));
            ConsumerRecords<String, byte[]> batch = poll(consumer);
            long began = System.nanoTime();
            int taken = 0;
            while (taken < changes) {
                records.apply(batch);
                for (var record : batch) {
                    ScoreChanged change = Objects.requireNonNull(KafkaTopic.SCORES.parse(record.value()));
                    int tenths = ScoreFact.of(record.key(), change.getScore()).tenths();
                    int number = Integer.parseInt(change.getScore().getInputDigest());
                    campaigns.match(MadeUpWorld.person(number, tenths), MadeUpWorld.NOW);
                }
                taken += batch.count();
                batch = taken < changes ? poll(consumer) : batch;
            }
            return taken / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
        ConsumerRecords<String, byte[]> batch = consumer.poll(Duration.ofSeconds(1));
        return batch.isEmpty() ? poll(consumer) : batch;
    }

    private static void produce(BenchServers servers, int people, int changes) {
        Random random = new Random(6);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Clients.producer(servers.bootstrap()))) {
            for (int i = 0; i < changes; i++) {
                int person = random.nextInt(people);
                String id = MadeUpWorld.id(person);
                // The number travels where a digest would, so that the same person can be made up again.
                var score = Score.newBuilder()
                        .setValue(MadeUpWorld.tenths(random) / 10.0)
                        .setInputDigest(Integer.toString(person));
                byte[] value = ScoreChanged.newBuilder()
                        .setPersonId(id)
                        .setScore(score)
                        .build()
                        .toByteArray();
                producer.send(new ProducerRecord<>(KafkaTopic.SCORES.name(), id, value));
            }
        }
    }
}
