// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.MessageLite;
import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.history.Reasons;
import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.stream.PersonStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTopologyTest {
    private static final Duration SOON = Duration.ofMillis(500);

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> accounts;
    private TestInputTopic<String, byte[]> signals;
    private TestOutputTopic<String, byte[]> scores;

    @BeforeEach
    void start() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "host.invalid:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                new ScoringTopology(Models.read("clout-1", Optional.empty())).topology(), config, NOON);
        accounts = input(KafkaTopic.ACCOUNTS);
        signals = input(KafkaTopic.SIGNALS);
        scores = driver.createOutputTopic(
                KafkaTopic.SCORES.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void factsOfAMomentMakeOneScore() {
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        observe("p", "a", 2, 2000);
        assertThat(scores.isEmpty()).isTrue();

        driver.advanceWallClockTime(SOON);

        Score score = onlyScore("p");
        assertThat(score.getDay()).isEqualTo("2026-03-01");
        assertThat(score.getFinal()).isFalse();
        assertThat(score.getModelVersion()).isEqualTo("clout-1");
        assertThat(new Reasons(new KnownModels())
                        .give(score).getContributionsList().stream()
                                .mapToDouble(Contribution::getPoints)
                                .sum())
                .isCloseTo(score.getValue(), within(1e-9));
        driver.advanceWallClockTime(SOON);
        assertThat(scores.isEmpty()).isTrue();
    }

    @Test
    void batchesSeenBeforeChangeNothing() {
        link("p", 1, "a");
        signals.pipeInput(
                "p", batch("p", "a", 1, signal(Kind.LIKES_RECEIVED, 5, NOON)).toByteArray());
        driver.advanceWallClockTime(SOON);
        scores.readValue();
        byte[] before = stateOf("p");

        signals.pipeInput(
                "p", batch("p", "a", 1, signal(Kind.LIKES_RECEIVED, 5, NOON)).toByteArray());
        driver.advanceWallClockTime(SOON);

        assertThat(stateOf("p")).isEqualTo(before);
        assertThat(scores.isEmpty()).isTrue();
    }

    @Test
    void signalsThatComeBeforeTheirLinkCountOnceItIsKnown() {
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(Duration.ofMinutes(30));
        assertThat(scores.isEmpty()).isTrue();

        link("p", 1, "a");
        driver.advanceWallClockTime(SOON);

        assertThat(onlyScore("p").getValue()).isGreaterThan(1);
    }

    @Test
    void signalsThatAreNeverLinkedLeaveNothing() {
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(Duration.ofMinutes(61));

        assertThat(stateOf("p")).isNull();
        assertThat(driver.getKeyValueStore(PersonStores.DUE).get("p")).isNull();
        assertThat(scores.isEmpty()).isTrue();
    }

    @Test
    void withdrawingConsentTakesTheScoreAndItsPastBack() {
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(SOON);
        scores.readValue();

        link("p", 2);
        driver.advanceWallClockTime(SOON);

        assertThat(scores.readKeyValue()).isEqualTo(KeyValue.pair("p", null));
    }

    @Test
    void unlinkingTheOnlyAccountEndsTheScoreAndWithdrawingLaterItsPast() throws Exception {
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(SOON);
        scores.readValue();

        AccountsChanged unlinked =
                accounts("p", 2).toBuilder().setConsented(true).build();
        accounts.pipeInput("p", unlinked.toByteArray());
        driver.advanceWallClockTime(SOON);

        assertThat(ScoreChanged.parseFrom(scores.readValue()).hasScore()).isFalse();
        link("p", 3);
        driver.advanceWallClockTime(SOON);
        assertThat(scores.readKeyValue()).isEqualTo(KeyValue.pair("p", null));
    }

    @Test
    void linkingAgainStartsAnew() {
        link("p", 1, "a");
        observe("p", "a", 1, 100_000);
        link("p", 2);
        link("p", 3, "b");
        observe("p", "b", 1, 10);
        driver.advanceWallClockTime(SOON);

        double score = onlyScore("p").getValue();

        link("q", 1, "c");
        observe("q", "c", 1, 10);
        driver.advanceWallClockTime(SOON);
        assertThat(score).isEqualTo(onlyScore("q").getValue());
    }

    @Test
    void erasingLeavesNothing() {
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(SOON);
        scores.readValue();

        accounts.pipeInput("p", (byte[]) null);

        assertThat(scores.readKeyValue()).isEqualTo(KeyValue.pair("p", null));
        assertThat(stateOf("p")).isNull();
        assertThat(driver.getKeyValueStore(PersonStores.DUE).get("p")).isNull();
    }

    @Test
    void theEndOfADayMakesItsScoreFinal() {
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(SOON);
        double value = onlyScore("p").getValue();

        driver.advanceWallClockTime(Duration.ofHours(12));

        Score last = onlyScore("p");
        assertThat(last.getFinal()).isTrue();
        assertThat(last.getDay()).isEqualTo("2026-03-01");
        assertThat(last.getAsOf().getSeconds())
                .isEqualTo(Instant.parse("2026-03-02T00:00:00Z").getEpochSecond());
        assertThat(last.getValue()).isEqualTo(value);
    }

    @Test
    void daysMissedAreFinishedWithWhatWasKnownThen() {
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(SOON);
        double value = onlyScore("p").getValue();

        driver.advanceWallClockTime(Duration.ofDays(3));
        observe("p", "a", 2, 900_000);
        driver.advanceWallClockTime(SOON);

        List<Score> days = scores.readValuesToList().stream()
                .map(ScoringTopologyTest::score)
                .toList();
        assertThat(days)
                .extracting(Score::getDay)
                .containsExactly("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04");
        assertThat(days).extracting(Score::getFinal).containsExactly(true, true, true, false);
        assertThat(days.get(2).getValue()).isEqualTo(value);
        assertThat(days.get(3).getValue()).isGreaterThan(value);
    }

    @Test
    void whatCannotBeReadIsSetAsideWithItsCause() {
        TestOutputTopic<String, byte[]> dead = driver.createOutputTopic(
                KafkaTopic.SIGNALS.deadLetters(), new StringDeserializer(), new ByteArrayDeserializer());
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        signals.pipeInput("p", garbage);
        signals.pipeInput(
                "p",
                batch("p", "a", 1, signal(Kind.FOLLOWERS, Double.NaN, NOON)).toByteArray());
        signals.pipeInput(
                "p", batch("q", "a", 1, signal(Kind.FOLLOWERS, 1, NOON)).toByteArray());
        link("p", 1, "a");
        observe("p", "a", 1, 1000);
        driver.advanceWallClockTime(SOON);

        List<TestRecord<String, byte[]>> letters = dead.readRecordsToList();
        assertThat(letters).hasSize(3);
        assertThat(letters.getFirst().value()).isEqualTo(garbage);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.headers().lastHeader("cause").value()).isNotEmpty();
            assertThat(new String(letter.headers().lastHeader("topic").value(), StandardCharsets.UTF_8))
                    .isEqualTo("signals.v1");
        });
        assertThat(onlyScore("p").getValue()).isGreaterThan(1);
    }

    @Test
    void countsThatAreTooLargeNeverStopItAndTakeNothingWithThem() {
        link("p", 1, "a");
        for (int i = 1; i <= 200; i++) {
            signals.pipeInput(
                    "p",
                    batch("p", "a", i, signal(Kind.FOLLOWERS, 1000, NOON), signal(Kind.LIKES_RECEIVED, 1.6e9, NOON))
                            .toByteArray());
        }
        driver.advanceWallClockTime(SOON);

        assertThat(onlyScore("p").getValue()).isGreaterThan(1);
    }

    @Test
    void tooMuchThatCannotBeReadStops() {
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        signals.pipeInput("p", garbage);
                    }
                })
                .hasStackTraceContaining("TooManyDeadLetters");
    }

    private void link(String person, long version, String... accountIds) {
        accounts.pipeInput(person, accounts(person, version, accountIds).toByteArray());
    }

    private void observe(String person, String account, long sequence, double followers) {
        signals.pipeInput(
                person,
                batch(person, account, sequence, signal(Kind.FOLLOWERS, followers, NOON.plusSeconds(sequence)))
                        .toByteArray());
    }

    private byte @Nullable [] stateOf(String person) {
        return (byte[]) driver.getKeyValueStore(PersonStores.PEOPLE).get(person);
    }

    private Score onlyScore(String person) {
        List<KeyValue<String, byte[]>> all = scores.readKeyValuesToList();
        assertThat(all).singleElement().satisfies(one -> assertThat(one.key).isEqualTo(person));
        return score(all.getFirst().value);
    }

    private static Score score(byte[] value) {
        ScoreChanged change = KafkaTopic.SCORES.parse(value);
        assertThat(change).isNotNull();
        return change.getScore();
    }

    private <T extends MessageLite> TestInputTopic<String, byte[]> input(KafkaTopic<T> topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }
}
