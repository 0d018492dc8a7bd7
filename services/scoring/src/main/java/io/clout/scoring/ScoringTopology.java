// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.kafka.KafkaTopics;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.stream.FactReader;
import io.clout.scoring.stream.PeopleOfPartition;
import io.clout.scoring.stream.PersonProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * How facts become scores:
 *
 * <pre>
 *   accounts.v1 -> read-accounts --+--> score-people -> scores.v1
 *   signals.v1  -> read-signals  --+    (state by person)
 *                     |
 *                     +--> accounts.v1.dlq, signals.v1.dlq
 * </pre>
 *
 * Both topics are keyed by person and have the same partitions, so nothing is sent around.
 */
@ApplicationScoped
class ScoringTopology {
    private static final String SCORE_PEOPLE = "score-people";
    private static final String PUBLISH_SCORES = "publish-scores";

    private final ScoreModel model = ScoreModelReader.current();

    @Produces
    Topology topology() {
        Topology topology = new Topology();
        String accountsDead = read(topology, "accounts", KafkaTopics.ACCOUNTS, FactReader::ofAccounts);
        String signalsDead = read(topology, "signals", KafkaTopics.SIGNALS, FactReader::ofSignals);
        topology.addProcessor(
                SCORE_PEOPLE,
                () -> new PersonProcessor(new Scorer(model), PUBLISH_SCORES),
                "read-accounts",
                "read-signals");
        addStores(topology);
        topology.addSink(
                PUBLISH_SCORES,
                KafkaTopics.SCORES.name(),
                new StringSerializer(),
                KafkaTopics.SCORES.serializer(),
                SCORE_PEOPLE);
        addDeadLetters(topology, accountsDead, KafkaTopics.ACCOUNTS, "read-accounts");
        addDeadLetters(topology, signalsDead, KafkaTopics.SIGNALS, "read-signals");
        return topology;
    }

    private interface Reader {
        FactReader of(String facts, String deadLetters);
    }

    /** Adds source and reader of a topic; returns the name of the step for what the reader sets aside. */
    private static String read(Topology topology, String what, KafkaTopic<?> topic, Reader reader) {
        String deadLetters = "set-aside-" + what;
        ProcessorSupplier<String, byte[], String, Object> supplier = () -> reader.of(SCORE_PEOPLE, deadLetters);
        topology.addSource("consume-" + what, new StringDeserializer(), new ByteArrayDeserializer(), topic.name());
        topology.addProcessor("read-" + what, supplier, "consume-" + what);
        return deadLetters;
    }

    private static void addDeadLetters(Topology topology, String step, KafkaTopic<?> topic, String reader) {
        topology.addSink(step, topic.deadLetters(), new StringSerializer(), new ByteArraySerializer(), reader);
    }

    private static void addStores(Topology topology) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(PeopleOfPartition.PEOPLE), Serdes.String(), Serdes.ByteArray()),
                SCORE_PEOPLE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(PeopleOfPartition.DUE), Serdes.String(), Serdes.Long()),
                SCORE_PEOPLE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(PeopleOfPartition.FINISHED), Serdes.String(), Serdes.Long()),
                SCORE_PEOPLE);
    }
}
