// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.batch;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.Signal;
import io.clout.scoring.score.Models;
import io.clout.scoring.stream.SliceLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology without servers, its clock in the hands of the test; begins at {@code NOON}. */
final class TopologyDriver implements AutoCloseable {
    private static final Duration A_LONG_TIME = Duration.ofHours(1);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> accounts;
    private final TestInputTopic<String, byte[]> signals;
    private final TestInputTopic<String, byte[]> endorsements;
    private final TestOutputTopic<String, byte[]> scores;

    /** @param slice how many people are gone through at once at the end of a day */
    TopologyDriver(Path state, Models models, int slice) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "host.invalid:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                new ScoringTopology(models, new SliceLimit(slice, A_LONG_TIME)).topology(), config, NOON);
        accounts = input(KafkaTopic.ACCOUNTS);
        signals = input(KafkaTopic.SIGNALS);
        endorsements = input(KafkaTopic.ENDORSEMENTS);
        scores = driver.createOutputTopic(
                KafkaTopic.SCORES.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private TestInputTopic<String, byte[]> input(KafkaTopic<?> topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }

    void link(String person, long version, String... accountIds) {
        publish(person, accounts(person, version, accountIds));
    }

    void publish(String person, AccountsChanged change) {
        accounts.pipeInput(person, change.toByteArray());
    }

    void observe(String person, String account, long sequence, Signal... facts) {
        signals.pipeInput(person, batch(person, account, sequence, facts).toByteArray());
    }

    void enter(EndorsementsObserved entries) {
        endorsements.pipeInput(entries.getPersonId(), entries.toByteArray());
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** What was published since the last call. */
    List<ScoreChanged> published() {
        return scores.readValuesToList().stream()
                .map(value -> Objects.requireNonNull(KafkaTopic.SCORES.parse(value)))
                .toList();
    }

    /** The final scores that were published since the last call. */
    List<ScoreChanged> finals() {
        return published().stream()
                .filter(change -> change.getScore().getFinal())
                .toList();
    }

    /** The days reconstructed since the last call. */
    List<Score> reconstructed() {
        return published().stream()
                .flatMap(change -> change.getReconstructedList().stream())
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
