// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two configuration files of the broker. */
final class KafkaConfig {

    private KafkaConfig() {}

    static Path server(EmbeddedKafka kafka) {
        return kafka.home().resolve("server.properties");
    }

    static Path logging(EmbeddedKafka kafka) {
        return kafka.home().resolve("log4j2.xml");
    }

    static void write(EmbeddedKafka kafka) throws IOException {
        var properties =
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                # One broker: nothing can be replicated, and internal topics need no spreading.
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # Nobody else is going to join the group on this machine: no point in waiting for them.
                group.initial.rebalance.delay.ms=0
                # The default of 128 MB would be half of the heap.
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(kafka.port(), kafka.controllerPort(), kafka.home().resolve("data"));
        Files.writeString(server(kafka), properties, UTF_8);
        Files.writeString(logging(kafka), LOGGING, UTF_8);
    }

    private static final String LOGGING = """
            <Configuration status="WARN">
              <Appenders>
                <Console name="console">
                  <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{1}] %m%n"/>
                </Console>
              </Appenders>
              <Loggers>
                <Root level="WARN"><AppenderRef ref="console"/></Root>
                <Logger name="kafka.server" level="INFO"/>
              </Loggers>
            </Configuration>
            """;
}
