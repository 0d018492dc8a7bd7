// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.security.CallerToken;
import io.clout.common.testing.TestTokens;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.account.v1.ConnectorServiceGrpc;
import io.clout.proto.account.v1.ConnectorServiceGrpc.ConnectorServiceBlockingStub;
import io.clout.proto.account.v1.GetConnectorRequest;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportState;
import io.clout.proto.account.v1.StartLinkRequest;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.account.v1.StartProofResponse;
import io.clout.proto.account.v1.UploadArchiveRequest;
import io.clout.proto.account.v1.UploadArchiveResponse;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Acts on the running service as its surroundings do: the gateway by gRPC, profile and scoring by Kafka. */
public record ServiceDriver(ManagedChannel channel, Database database, Network network) {

    private static final String CALLBACK = "http://localhost:8080/callback";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public ConnectorServiceBlockingStub as(String personId) {
        return with(TestTokens.of(personId));
    }

    public ConnectorServiceBlockingStub with(CallerToken token) {
        return token.attachTo(ConnectorServiceGrpc.newBlockingStub(channel));
    }

    public Connector connector(String personId) {
        // Asking is safe to repeat, so it is asked as the gateway asks: with a deadline, and again when that has
        // passed.
        for (int left = 3; ; left--) {
            try {
                return as(personId)
                        .withDeadlineAfter(5, TimeUnit.SECONDS)
                        .getConnector(GetConnectorRequest.newBuilder()
                                .setNetwork(network)
                                .build())
                        .getConnector();
            } catch (StatusRuntimeException e) {
                if (left == 0 || e.getStatus().getCode() != Status.Code.DEADLINE_EXCEEDED) {
                    throw e;
                }
            }
        }
    }

    /** Uploads in chunks of 8 KiB and answers as the service does. */
    public Import upload(String personId, byte[] zip) {
        var reply = new CompletableFuture<Import>();
        StreamObserver<UploadArchiveRequest> upload = TestTokens.of(personId)
                .attachTo(ConnectorServiceGrpc.newStub(channel))
                .uploadArchive(new StreamObserver<>() {
                    @Override
                    public void onNext(UploadArchiveResponse response) {
                        reply.complete(response.getImport());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        reply.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        for (int from = 0; from < zip.length && !reply.isDone(); from += 8192) {
            byte[] chunk = Arrays.copyOfRange(zip, from, Math.min(from + 8192, zip.length));
            upload.onNext(UploadArchiveRequest.newBuilder()
                    .setNetwork(network)
                    .setChunk(ByteString.copyFrom(chunk))
                    .build());
        }
        if (!reply.isDone()) {
            upload.onCompleted();
        }
        return reply.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The slug with which an upload is refused. */
    public String refusal(String personId, byte[] zip) {
        try {
            throw new AssertionError("not refused: " + upload(personId, zip));
        } catch (CompletionException e) {
            Problem problem = ProblemStatus.parse(e.getCause() == null ? e : e.getCause());
            return problem.slug();
        }
    }

    /** Uploads and waits until all of it has been read. */
    public Import imported(String personId, byte[] zip) {
        String id = upload(personId, zip).getImportId();
        return await(() -> report(personId, id), report -> report.getState() == ImportState.IMPORT_STATE_DONE);
    }

    public Import report(String personId, String importId) {
        return connector(personId).getImportsList().stream()
                .filter(report -> report.getImportId().equals(importId))
                .findFirst()
                .orElseThrow();
    }

    /** Signs in at the network, which agrees to everything. */
    public Account signIn(String personId) {
        return completeLink(personId, startLink(personId).getOrDefault("state", ""));
    }

    /** Begins a sign-in, and says with which parameters the browser is sent to the network. */
    public Map<String, String> startLink(String personId) {
        String url = as(personId)
                .startLink(StartLinkRequest.newBuilder()
                        .setNetwork(network)
                        .setRedirectUri(CALLBACK)
                        .build())
                .getAuthorizationUrl();
        return Arrays.stream(URI.create(url).getRawQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    public Account completeLink(String personId, String state) {
        return as(personId)
                .completeLink(CompleteLinkRequest.newBuilder()
                        .setNetwork(network)
                        .setState(state)
                        .setCode("code")
                        .build())
                .getAccount();
    }

    public StartProofResponse startProof(String personId, String handle) {
        return as(personId)
                .startProof(StartProofRequest.newBuilder()
                        .setNetwork(network)
                        .setHandle(handle)
                        .build());
    }

    public Account checkProof(String personId) {
        return as(personId)
                .checkProof(CheckProofRequest.newBuilder().setNetwork(network).build())
                .getAccount();
    }

    /** The slug with which something is refused. */
    public static String refusal(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return ProblemStatus.parse(e).slug();
        }
        throw new AssertionError("not refused");
    }

    /** Says as profile does that a person has these accounts. */
    public void accountsChanged(String personId, Network network, long version, String... externalIds) {
        var snapshot = AccountsChanged.newBuilder().setPersonId(personId).setVersion(version);
        for (String externalId : externalIds) {
            snapshot.addAccounts(Account.newBuilder()
                    .setAccountId(FakeProfile.accountId(personId, externalId))
                    .setNetwork(network)
                    .setExternalId(externalId)
                    .setHandle("ada"));
        }
        send(personId, snapshot.build().toByteArray());
    }

    public void erased(String personId) {
        send(personId, null);
    }

    public void send(String personId, byte @Nullable [] value) {
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(KafkaTopic.ACCOUNTS.name(), personId, value));
        }
    }

    /** Everything about a person that has reached Kafka, once the outbox is empty. */
    public List<SignalsObserved> batches(String personId) {
        return published().getOrDefault(personId, List.of());
    }

    /** By person what has reached Kafka, once the outbox is empty; a batch that the relay sent twice stands here once. */
    public Map<String, List<SignalsObserved>> published() {
        return published(KafkaTopic.SIGNALS, batch -> batch.getAccountId() + "/" + batch.getSequence());
    }

    /** What was said about topics, of a person. */
    public List<TopicEvidenceObserved> evidence(String personId) {
        return published(KafkaTopic.TOPIC_EVIDENCE, batch -> batch.getAccountId() + "/" + batch.getSequence())
                .getOrDefault(personId, List.of());
    }

    private <T extends MessageLite> Map<String, List<T>> published(KafkaTopic<T> topic, Function<T, String> number) {
        await(() -> count("outbox"), waiting -> waiting == 0);
        Map<String, Map<String, T>> batches = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    T batch = topic.deserializer().deserialize(event.topic(), event.value());
                    batches.computeIfAbsent(event.key(), person -> new LinkedHashMap<>())
                            .put(number.apply(batch), batch);
                });
            }
        }
        Map<String, List<T>> byPerson = new HashMap<>();
        batches.forEach((person, some) -> byPerson.put(person, List.copyOf(some.values())));
        return byPerson;
    }

    public List<Signal> signals(String personId) {
        return batches(personId).stream()
                .flatMap(batch -> batch.getSignalsList().stream())
                .toList();
    }

    public long count(String tableAndWhere, Object... parameters) {
        return database.run("select count(*) from " + tableAndWhere, parameters)
                .iterator()
                .next()
                .getLong(0);
    }

    public static <T> T await(Supplier<T> state, Predicate<T> reached) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            T now = state.get();
            if (reached.test(now)) {
                return now;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still " + now + " after " + PATIENCE);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
    }

    private static Properties kafka() {
        var properties = new Properties();
        properties.put(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        properties.put("isolation.level", "read_committed");
        // The end of a transaction is no record: without this, seeing it takes as long as waiting for one.
        properties.put("fetch.max.wait.ms", "10");
        return properties;
    }
}
