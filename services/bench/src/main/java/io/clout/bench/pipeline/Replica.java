// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import io.clout.scoring.ScoringTopology;
import io.clout.scoring.score.Models;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.stream.PersonStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.rocksdb.RocksDB;

/**
 * One replica of scoring's Kafka Streams part, in a process of its own, with the settings that the service has. It does what it reads
 * on standard input ({@code pause}, {@code resume}, {@code day}: the clock goes on by one, {@code state}: prints how many people there
 * are and the bytes of their state), answers each with a line, and ends when its input does.
 */
final class Replica {
    /** How answers begin, so that they stand out from what a JVM may print. */
    static final String ANSWER = "answer: ";

    /** How many days can be ended. */
    static final int DAYS_BEHIND = 2;

    private static final String PREFIX = "kafka-streams.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Replica() {}

    /** Arguments: bootstrap servers, directory of the state, application id. */
    public static void main(String... args) throws IOException {
        Logs.quiet();
        // What Quarkus does when the service starts.
        RocksDB.loadLibrary();
        ShiftedTime time = new ShiftedTime();
        try (KafkaStreams streams = new KafkaStreams(
                ScoringTopology.of(Models.read(ScoreModelReader.CURRENT, Optional.empty())),
                new StreamsConfig(settings(args[0], args[1], args[2])),
                time)) {
            streams.setUncaughtExceptionHandler(failure -> {
                failure.printStackTrace();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println(ANSWER + obey(command, streams, time));
            }
            streams.close(PATIENCE);
        }
    }

    private static String obey(String command, KafkaStreams streams, ShiftedTime time) {
        return switch (command) {
            case "pause" -> {
                streams.pause();
                yield "paused";
            }
            case "resume" -> {
                streams.resume();
                yield "resumed";
            }
            case "day" -> {
                time.nextDay();
                yield "a day later";
            }
            case "state" -> state(streams);
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static String state(KafkaStreams streams) {
        long people = 0;
        long bytes = 0;
        try (KeyValueIterator<String, byte[]> all = streams.store(StoreQueryParameters.fromNameAndType(
                        PersonStores.PEOPLE, QueryableStoreTypes.<String, byte[]>keyValueStore()))
                .all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> person = all.next();
                people++;
                bytes += person.value.length;
            }
        }
        return people + " " + bytes;
    }

    private static Properties settings(String bootstrap, String directory, String application) throws IOException {
        Properties service = new Properties();
        try (InputStream file = ScoringTopology.class.getResourceAsStream("/application.properties")) {
            service.load(Objects.requireNonNull(file, "scoring's application.properties"));
        }
        Properties settings = new Properties();
        service.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> settings.put(name.substring(PREFIX.length()), service.getProperty(name)));
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    /** The system's time, some days ago at first: a broker refuses what claims to come from the future. */
    private static final class ShiftedTime implements Time {
        private volatile long behind = TimeUnit.DAYS.toMillis(DAYS_BEHIND);

        void nextDay() {
            behind = Math.max(0, behind - TimeUnit.DAYS.toMillis(1));
        }

        @Override
        public long milliseconds() {
            return Time.SYSTEM.milliseconds() - behind;
        }

        @Override
        public long nanoseconds() {
            return Time.SYSTEM.nanoseconds();
        }

        @Override
        public void sleep(long millis) {
            Time.SYSTEM.sleep(millis);
        }

        @Override
        public void waitObject(Object object, Supplier<Boolean> condition, long deadlineMillis)
                throws InterruptedException {
            Time.SYSTEM.waitObject(object, condition, deadlineMillis + behind);
        }
    }
}
