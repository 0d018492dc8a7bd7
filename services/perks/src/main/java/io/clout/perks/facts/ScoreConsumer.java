// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Stores what {@code scores.v1} says. An offset is committed once its scores are stored; while the database is away it waits. */
@ApplicationScoped
class ScoreConsumer {
    private static final Logger LOG = Logger.getLogger(ScoreConsumer.class);

    private final Database database;
    private final FactRepository facts;
    private final MutinyEmitter<Record<String, byte[]>> deadLetters;

    ScoreConsumer(
            Database database,
            FactRepository facts,
            @Channel("dead-scores") MutinyEmitter<Record<String, byte[]>> deadLetters) {
        this.database = database;
        this.facts = facts;
        this.deadLetters = deadLetters;
    }

    @Incoming("scores")
    Uni<Void> store(ConsumerRecords<String, byte[]> records) {
        ScoreRecords scores = new ScoreRecords();
        List<Uni<Void>> setAside = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                scores.add(record.key(), KafkaTopic.SCORES.parse(record.value()));
            } catch (SerializationException e) {
                LOG.warnf(e, "Offset %d of %s is set aside", record.offset(), record.topic());
                setAside.add(deadLetters.send(Record.of(record.key(), record.value())));
            }
        }
        Uni<Void> all = setAside.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(setAside).andFailFast().replaceWithVoid();
        return all.emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> store(scores))
                .onFailure()
                .invoke(e -> LOG.warn("Scores could not be stored; trying again", e))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private void store(ScoreRecords scores) {
        database.transact(transaction -> {
            facts.storeScores(transaction, scores.scores());
            facts.forgetScores(transaction, scores.ended());
        });
    }
}
