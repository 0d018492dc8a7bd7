// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.common.accounts.ErasureAnswers;
import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.profile.v1.ErasureStore;
import io.clout.proto.score.v1.ScoreChanged;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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

    private final ScoreInserts scores;
    private final MutinyEmitter<Record<String, byte[]>> deadLetters;
    private final ErasureAnswers answers;

    ScoreConsumer(
            ScoreInserts scores,
            @Channel("dead-scores") MutinyEmitter<Record<String, byte[]>> deadLetters,
            ErasureAnswers answers) {
        this.scores = scores;
        this.deadLetters = deadLetters;
        this.answers = answers;
    }

    @Incoming("scores")
    Uni<Void> store(ConsumerRecords<String, byte[]> records) {
        ScoreBatch batch = new ScoreBatch();
        List<Uni<Void>> setAside = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                ScoreChanged change = KafkaTopic.SCORES.parse(record.value());
                if (change == null) {
                    batch.erase(record.key());
                } else if (!change.hasScore()) {
                    batch.end(record.key());
                } else {
                    batch.add(record.key(), change);
                }
            } catch (SerializationException e) {
                LOG.warnf(e, "Offset %d of %s is set aside", record.offset(), record.topic());
                setAside.add(deadLetters.send(Record.of(record.key(), record.value())));
            }
        }
        Uni<Void> all = setAside.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(setAside).andFailFast().replaceWithVoid();
        return all.chain(() -> scores.store(batch))
                .chain(() -> answer(batch))
                .onFailure()
                .invoke(failure -> LOG.warn("Scores could not be stored; trying again", failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    /** The state of these people was deleted before their tombstones were written. */
    private Uni<Void> answer(ScoreBatch batch) {
        return Multi.createFrom()
                .iterable(batch.erased())
                .onItem()
                .transformToUniAndConcatenate(person -> answers.erased(person, ErasureStore.ERASURE_STORE_SCORES))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
