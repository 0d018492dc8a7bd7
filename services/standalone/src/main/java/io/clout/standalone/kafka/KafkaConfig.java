// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.standalone.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The two configuration files of the broker. */
final class KafkaConfig {

    private KafkaConfig() {}

    static Path server(EmbeddedKafka kafka) {
        return kafka.home().resolve("server.properties");
    }

    static Path logging(EmbeddedKafka kafka) {
        return kafka.home().resolve("log4j2.xml");
    }

    /** @param broker the name with which the broker administers itself; unused if the broker is open */
    static void write(EmbeddedKafka kafka, BrokerLogin broker) throws IOException {
        var properties = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                inter.broker.listener.name=CLIENTS
                listener.security.protocol.map=CLIENTS:%4$s,CONTROLLER:%4$s
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
                """.formatted(
                        kafka.port(),
                        kafka.controllerPort(),
                        kafka.home().resolve("data"),
                        kafka.open() ? "PLAINTEXT" : KafkaUser.PROTOCOL);
        Home.write(server(kafka), kafka.open() ? properties : properties + security(broker));
        Files.writeString(logging(kafka), LOGGING, UTF_8);
    }

    private static String security(BrokerLogin broker) {
        return """
                sasl.enabled.mechanisms=%1$s,PLAIN
                sasl.mechanism.inter.broker.protocol=PLAIN
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.clients.%2$s.sasl.jaas.config=%3$s required;
                listener.name.clients.plain.sasl.jaas.config=%4$s
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=%4$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:%5$s
                """.formatted(
                        KafkaUser.MECHANISM,
                        KafkaUser.MECHANISM.toLowerCase(Locale.ROOT),
                        KafkaUser.LOGIN,
                        broker.jaas(),
                        BrokerLogin.NAME);
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
