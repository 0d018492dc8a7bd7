// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import io.clout.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** Containers of the releases that are embedded elsewhere. Testcontainers removes them when this JVM has ended. */
record ContainerServers() implements ServerSource {

    private static final String POSTGRES = "postgres:18.6";
    private static final int POSTGRES_PORT = 5432;
    private static final String KAFKA = "apache/kafka:4.3.1";

    @Override
    @SuppressWarnings("resource") // lasts as long as this JVM
    public PostgresPort postgres() {
        var password = UUID.randomUUID().toString();
        var postgres = new GenericContainer<>(POSTGRES)
                .withEnv("POSTGRES_PASSWORD", password)
                .withExposedPorts(POSTGRES_PORT)
                .withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=200")
                // The image starts the server once to make the cluster, and once to stay.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
        postgres.start();
        return new PostgresPort(postgres.getMappedPort(POSTGRES_PORT), password);
    }

    @Override
    @SuppressWarnings("resource") // lasts as long as this JVM
    public String kafka() {
        var kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        try {
            EmbeddedKafka.createTopics(kafka.getBootstrapServers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kafka.getBootstrapServers();
    }
}
