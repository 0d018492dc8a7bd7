// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import io.clout.common.kafka.KafkaTopic;
import io.clout.scoring.score.Models;
import io.clout.scoring.stream.FactReader;
import io.clout.scoring.stream.PersonProcessor;
import io.clout.scoring.stream.PersonStores;
import io.clout.scoring.stream.SliceLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * How facts become scores:
 *
 * <pre>
 *   accounts.v1     -> read-accounts     --+--> score-people -> scores.v1
 *   signals.v1      -> read-signals      --+    (state by person)
 *   endorsements.v1 -> read-endorsements --+
 *                            |
 *                            +--> accounts.v1.dlq, signals.v1.dlq, endorsements.v1.dlq
 * </pre>
 *
 * All three topics are keyed by person and have the same partitions, so nothing is sent around.
 */
@ApplicationScoped
public class ScoringTopology {
    private static final String SCORE_PEOPLE = "score-people";
    private static final String PUBLISH_SCORES = "publish-scores";

    private final Models models;
    private final SliceLimit slice;

    @Inject
    ScoringTopology(Models models) {
        this(models, SliceLimit.USUAL);
    }

    ScoringTopology(Models models, SliceLimit slice) {
        this.models = models;
        this.slice = slice;
    }

    /** The topology by itself, for tools that run it without the service. */
    public static Topology of(Models models) {
        return new ScoringTopology(models).topology();
    }

    @Produces
    Topology topology() {
        Topology topology = new Topology();
        String accountsDead = addReader(topology, "accounts", KafkaTopic.ACCOUNTS, FactReader::ofAccounts);
        String signalsDead = addReader(topology, "signals", KafkaTopic.SIGNALS, FactReader::ofSignals);
        String endorsementsDead =
                addReader(topology, "endorsements", KafkaTopic.ENDORSEMENTS, FactReader::ofEndorsements);
        topology.addProcessor(
                SCORE_PEOPLE,
                () -> new PersonProcessor(models, PUBLISH_SCORES, slice),
                "read-accounts",
                "read-signals",
                "read-endorsements");
        PersonStores.builders().forEach(store -> topology.addStateStore(store, SCORE_PEOPLE));
        topology.addSink(
                PUBLISH_SCORES,
                KafkaTopic.SCORES.name(),
                new StringSerializer(),
                KafkaTopic.SCORES.serializer(),
                SCORE_PEOPLE);
        addDeadLetters(topology, accountsDead, KafkaTopic.ACCOUNTS, "read-accounts");
        addDeadLetters(topology, signalsDead, KafkaTopic.SIGNALS, "read-signals");
        addDeadLetters(topology, endorsementsDead, KafkaTopic.ENDORSEMENTS, "read-endorsements");
        return topology;
    }

    private interface Reader {
        FactReader of(String facts, String deadLetters);
    }

    /** Adds source and reader of a topic; returns the name of the step for what the reader sets aside. */
    private static String addReader(Topology topology, String what, KafkaTopic<?> topic, Reader reader) {
        String deadLetters = "set-aside-" + what;
        ProcessorSupplier<String, byte[], String, Object> supplier = () -> reader.of(SCORE_PEOPLE, deadLetters);
        topology.addSource("consume-" + what, new StringDeserializer(), new ByteArrayDeserializer(), topic.name());
        topology.addProcessor("read-" + what, supplier, "consume-" + what);
        return deadLetters;
    }

    private static void addDeadLetters(Topology topology, String step, KafkaTopic<?> topic, String reader) {
        topology.addSink(step, topic.deadLetters(), new StringSerializer(), new ByteArraySerializer(), reader);
    }
}
