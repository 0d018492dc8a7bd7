// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import io.clout.standalone.process.ChildProcess;
import io.clout.standalone.process.Command;
import io.clout.standalone.process.JavaCommand;
import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.Server;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka of one process on the loopback interface. Topics are made from the declaration only, never by a typing error in
 * a client.
 *
 * @param home holds the configuration and the log directories ({@code data}); made when it is missing
 * @param controllerPort the second port that KRaft needs
 * @param users who is let in, with the rights that {@code access.json} gives each; if there are none, anyone on this machine may do
 *     anything, which is for tests
 * @param jvmOptions further options of the JVM
 */
public record EmbeddedKafka(
        ServerFiles files, Path home, int port, int controllerPort, List<KafkaUser> users, List<String> jvmOptions)
        implements Server {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "kafka";
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Whether anyone is let in. */
    boolean open() {
        return users.isEmpty();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(home);
        KafkaConfig.write(this, BrokerLogin.renew(home));
        if (!Files.exists(home.resolve("data/meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException {
        var log = home.resolve("format.log");
        var tool = java(
                List.of(),
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        KafkaConfig.server(this).toString()));
        if (ChildProcess.run(tool, log) != 0) {
            throw new IOException("Kafka's data directory could not be made, see " + log);
        }
    }

    @Override
    public Command command() throws IOException {
        return java(jvmOptions, List.of("kafka.Kafka", KafkaConfig.server(this).toString()));
    }

    private Command java(List<String> furtherOptions, List<String> program) throws IOException {
        var all = new ArrayList<>(List.of("-cp", files.broker()));
        all.addAll(program);
        var options = new ArrayList<>(furtherOptions);
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.add("-Dlog4j2.configurationFile=" + KafkaConfig.logging(this));
        return new JavaCommand(HEAP_MEGABYTES, options, all, Map.of(), home).toCommand();
    }

    /** A process listens before it can serve: the first answer that counts is the one to {@link #populate}. */
    @Override
    public boolean ready() {
        return LoopbackPorts.answers(port);
    }

    @Override
    public void populate() throws IOException {
        if (open()) {
            createTopics(bootstrapServers());
        } else {
            administer(bootstrapServers(), BrokerLogin.read(home).settings(), admin -> {
                KafkaAccess.declared().grant(admin, users);
                KafkaTopics.declared().create(admin);
            });
        }
    }

    /** Makes Clout's topics, where they are missing, in any Kafka that lets anyone in. */
    public static void createTopics(String bootstrapServers) throws IOException {
        administer(bootstrapServers, Map.of(), admin -> KafkaTopics.declared().create(admin));
    }

    private interface Administration {
        void apply(Admin admin) throws IOException;
    }

    private static void administer(String bootstrapServers, Map<String, String> login, Administration administration)
            throws IOException {
        var settings = new HashMap<String, Object>(login);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        var admin = Admin.create(settings);
        try {
            administration.apply(admin);
        } finally {
            admin.close(CLOSE_TIMEOUT);
        }
    }
}
