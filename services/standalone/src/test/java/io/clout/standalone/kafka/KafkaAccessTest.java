// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.RunningServer;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real Kafka as {@code ./clout up} starts it, and clients that come with a name, without one, or with another's. */
class KafkaAccessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long a client tries that gets no answer. */
    private static final int TRIES_MILLIS = 1_500;

    private static final List<KafkaUser> USERS = List.of(
            new KafkaUser("profile", "password-of-profile"),
            new KafkaUser("scoring", "password-of-scoring"),
            new KafkaUser("perks", "password-of-perks"),
            new KafkaUser("ingest", "password-of-ingest"));

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static RunningServer running;

    @BeforeAll
    static void start() throws IOException {
        kafka = new EmbeddedKafka(
                ServerFiles.locate(), directory, LoopbackPorts.anyFree(), LoopbackPorts.anyFree(), USERS, List.of());
        running = RunningServer.start(kafka, directory.resolve("server.log"), PATIENCE);
    }

    @AfterAll
    static void stop() {
        running.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bootstrap.servers", "bootstrap.controllers"})
    void whoHasNoNameIsRefusedAtBothPorts(String port) {
        assertThatThrownBy(() -> describeCluster(port, Map.of())).isInstanceOf(ExecutionException.class);
    }

    @Test
    void whoTakesTheNameOfAServiceIsRefused() {
        var thief = new KafkaUser("scoring", "a-guess");

        assertThatThrownBy(() -> describeCluster("bootstrap.servers", thief.settings()))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void noServiceMayEnterTheController() {
        assertThatThrownBy(() ->
                        describeCluster("bootstrap.controllers", user("scoring").settings()))
                .isInstanceOf(ExecutionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, signals.v1",
        "profile, accounts.v1",
        "profile, endorsements.v1",
        "scoring, scores.v1",
        "perks, claims.v1",
        "perks, erasures.v1"
    })
    void servicesWriteWhatIsTheirs(String service, String topic) {
        assertThatCode(() -> write(service, topic)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "profile, scores.v1",
        "ingest, scores.v1",
        "perks, scores.v1",
        "ingest, accounts.v1",
        "scoring, accounts.v1",
        "perks, signals.v1",
        "scoring, signals.v1",
        "profile, claims.v1"
    })
    void servicesDoNotWriteWhatIsAnothers(String service, String topic) {
        assertThatThrownBy(() -> write(service, topic)).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void servicesReadWhatTheyNeedAndNothingElse() throws Exception {
        write("perks", "claims.v1");
        assertThatCode(() -> read("perks", "clout-perks-claims", "claims.v1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> read("ingest", "clout-ingest-x", "endorsements.v1"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("perks", "clout-scoring", "scores.v1"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void servicesDoNotEndEachOthersTransactions() {
        var settings = settings(user("perks").settings());
        settings.put("transactional.id", "profile-outbox");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @Test
    void servicesDoNotChangeTheRules() {
        try (var admin = Admin.create(settings(user("scoring").settings()))) {
            assertThatThrownBy(() -> KafkaAccess.declared().grant(admin, USERS))
                    .hasMessage("Kafka's users could not be made");
        }
    }

    @Test
    void passwordsAreReadableForTheirOwnerOnly() throws IOException {
        for (var file : List.of("server.properties", "broker-password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void rightsThatAreNotDeclaredAreTakenBack() throws Exception {
        var settings = new HashMap<String, Object>(BrokerLogin.read(directory).settings());
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        try (var admin = Admin.create(settings)) {
            new KafkaAccess(withoutPerks()).grant(admin, USERS);
            assertThatThrownBy(() -> write("perks", "claims.v1")).hasCauseInstanceOf(TopicAuthorizationException.class);

            KafkaAccess.declared().grant(admin, USERS);
            write("perks", "claims.v1");
        }
    }

    private static Set<AclBinding> withoutPerks() throws IOException {
        return KafkaAccess.declared().rules().stream()
                .filter(rule -> !rule.entry().principal().equals("User:perks"))
                .collect(Collectors.toSet());
    }

    private static void describeCluster(String port, Map<String, String> login) throws Exception {
        var settings = settings(login);
        settings.remove("bootstrap.servers");
        settings.put(
                port, port.endsWith("controllers") ? "127.0.0.1:" + kafka.controllerPort() : kafka.bootstrapServers());
        settings.put("request.timeout.ms", TRIES_MILLIS);
        settings.put("default.api.timeout.ms", TRIES_MILLIS);
        try (var admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void write(String service, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(
                settings(user(service).settings()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "ada", "a record")).get();
        }
    }

    private static void read(String service, String group, String topic) {
        var settings = settings(user(service).settings());
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.poll(PATIENCE);
            consumer.commitSync();
        }
    }

    private static Map<String, Object> settings(Map<String, String> login) {
        var settings = new HashMap<String, Object>(login);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        return settings;
    }

    private static KafkaUser user(String name) {
        return USERS.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
