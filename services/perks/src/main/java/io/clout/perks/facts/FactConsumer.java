// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Stores what {@code scores.v1} and {@code topics.v1} say, a batch at a time. An offset is committed once its record is stored; while the database is
 * away the batch waits.
 */
@ApplicationScoped
class FactConsumer {
    private static final Logger LOG = Logger.getLogger(FactConsumer.class);

    private final Database database;
    private final FactRepository facts;
    private final MutinyEmitter<Record<String, byte[]>> deadScores;
    private final MutinyEmitter<Record<String, byte[]>> deadTopics;

    FactConsumer(
            Database database,
            FactRepository facts,
            @Channel("dead-scores") MutinyEmitter<Record<String, byte[]>> deadScores,
            @Channel("dead-topics") MutinyEmitter<Record<String, byte[]>> deadTopics) {
        this.database = database;
        this.facts = facts;
        this.deadScores = deadScores;
        this.deadTopics = deadTopics;
    }

    @Incoming("scores")
    Uni<Void> storeScores(ConsumerRecords<String, byte[]> records) {
        ScoreRecords scores = new ScoreRecords();
        return read(records, record -> scores.add(record.key(), KafkaTopic.SCORES.parse(record.value())), deadScores)
                .chain(() -> store(transaction -> {
                    facts.storeScores(transaction, scores.scores());
                    facts.forgetScores(transaction, scores.ended());
                }));
    }

    @Incoming("topics")
    Uni<Void> storeTopics(ConsumerRecords<String, byte[]> records) {
        TopicRecords topics = new TopicRecords();
        return read(
                        records,
                        record -> topics.add(
                                record.key(),
                                KafkaTopic.TOPICS.parse(record.value()),
                                Instant.ofEpochMilli(record.timestamp())),
                        deadTopics)
                .chain(() -> store(transaction -> {
                    facts.storeTopics(transaction, topics.topics());
                    facts.forgetTopics(transaction, topics.ended());
                }));
    }

    /** Sets aside what cannot be read. */
    private static Uni<Void> read(
            ConsumerRecords<String, byte[]> records,
            Consumer<ConsumerRecord<String, byte[]>> reading,
            MutinyEmitter<Record<String, byte[]>> deadLetters) {
        List<Uni<Void>> setAside = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                reading.accept(record);
            } catch (SerializationException e) {
                LOG.warnf(e, "Offset %d of %s is set aside", record.offset(), record.topic());
                setAside.add(deadLetters.send(Record.of(record.key(), record.value())));
            }
        }
        return setAside.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(setAside).andFailFast().replaceWithVoid();
    }

    private Uni<Void> store(Consumer<SqlConnection> work) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> database.transact(work))
                .onFailure()
                .invoke(e -> LOG.warn("Facts could not be stored; trying again", e))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }
}
