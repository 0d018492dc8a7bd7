// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import com.google.protobuf.MessageLite;
import io.clout.common.kafka.KafkaTopic;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestTokens;
import io.clout.proto.score.v1.ScoreServiceGrpc;
import io.clout.proto.score.v1.ScoreServiceGrpc.ScoreServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Talks to the service under test as profile, ingestion and its callers do. */
final class ScoringDriver implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ManagedChannel channel;
    private final KafkaProducer<String, byte[]> producer;

    ScoringDriver(URL url) {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    ScoreServiceBlockingStub as(String person) {
        return TestTokens.of(person).attachTo(ScoreServiceGrpc.newBlockingStub(channel));
    }

    ScoreServiceBlockingStub anonymous() {
        return ScoreServiceGrpc.newBlockingStub(channel);
    }

    /** Publishes a fact; null is a tombstone. */
    void publish(KafkaTopic<?> topic, String person, @Nullable MessageLite value) {
        producer.send(new ProducerRecord<>(topic.name(), person, value == null ? null : value.toByteArray()));
        producer.flush();
    }

    /** Asks until the answer is as expected; fails with the last answer after a minute. What is not found is asked again. */
    static <T> T await(Supplier<T> question, Predicate<T> expected) {
        Instant end = Instant.now().plus(DEADLINE);
        Object last = "nothing";
        while (Instant.now().isBefore(end)) {
            try {
                T answer = question.get();
                if (expected.test(answer)) {
                    return answer;
                }
                last = String.valueOf(answer);
            } catch (StatusRuntimeException e) {
                last = ProblemStatus.parse(e).slug();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("Not within " + DEADLINE + "; last: " + last);
    }

    /** The slug of the problem that a call ends with. */
    static String problem(Supplier<?> call) {
        try {
            return "no problem: " + call.get();
        } catch (StatusRuntimeException e) {
            return ProblemStatus.parse(e).slug();
        }
    }

    @Override
    public void close() {
        producer.close();
        channel.shutdownNow();
    }
}
