// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.standalone.kafka.EmbeddedKafka;
import io.clout.standalone.postgres.DatabaseAccount;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.process.LoopbackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers, killed and started again on what they left. */
class EmbeddedServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DatabaseAccount ACCOUNT = new DatabaseAccount("profile", "a-password");
    private static final DatabaseAccount OTHER = new DatabaseAccount("perks", "another-password");

    @TempDir
    private Path directory;

    @Test
    void postgresKeepsWhatWasCommitted() throws Exception {
        var postgres = new EmbeddedPostgres(
                ServerFiles.locate(),
                directory,
                LoopbackPorts.anyFree(),
                "superuser-password",
                EmbeddedPostgres.Durability.FULL,
                List.of(ACCOUNT, OTHER));
        var first = start(postgres);
        execute(postgres, "create table person (id text)");
        execute(postgres, "insert into person values ('ada')");

        kill(first);
        // As after a reboot that gave the number of the killed process to another program.
        var lock = directory.resolve("data/postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n");
        var second = start(postgres);

        try {
            execute(postgres, "insert into person select 'ben' from person where id = 'ada'");
            assertThat(execute(postgres, "update person set id = id")).isEqualTo(2);
            assertNoRoleEntersAnothersDatabase(postgres.port());
        } finally {
            second.stop();
        }
        assertThat(lock).doesNotExist();
    }

    @Test
    void kafkaKeepsWhatWasAcknowledged() throws Exception {
        var kafka = new EmbeddedKafka(
                ServerFiles.locate(),
                directory,
                LoopbackPorts.anyFree(),
                LoopbackPorts.anyFree(),
                List.of(),
                List.of());
        var first = start(kafka);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("signals.v1", 0, "ada", "a signal"))
                    .get();
        }

        kill(first);
        var second = start(kafka);

        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition("signals.v1", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(PATIENCE))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("a signal"));
        } finally {
            second.stop();
        }
    }

    private RunningServer start(Server server) throws IOException {
        return RunningServer.start(server, directory.resolve("server.log"), PATIENCE);
    }

    private static void assertNoRoleEntersAnothersDatabase(int port) {
        assertThatThrownBy(() -> DriverManager.getConnection(ACCOUNT.jdbcUrl(port), OTHER.name(), OTHER.password()))
                .hasMessageContaining("permission denied for database \"profile\"");
        assertThatThrownBy(() -> DriverManager.getConnection(ACCOUNT.jdbcUrl(port), ACCOUNT.name(), OTHER.password()))
                .hasMessageContaining("password authentication failed");
    }

    private static void kill(RunningServer server) {
        ProcessHandle.of(server.process().pid()).orElseThrow().destroyForcibly();
        server.process().exit().join();
    }

    private static int execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        ACCOUNT.jdbcUrl(postgres.port()), ACCOUNT.name(), ACCOUNT.password());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
