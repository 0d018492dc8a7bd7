// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Replica} as its parent sees it. It ends with its input, so also when its parent is killed. */
final class ReplicaProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 40;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;

    private ReplicaProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts one.
     *
     * @param options further options of its JVM
     */
    static ReplicaProcess start(BenchServers servers, String name, String application, List<String> options)
            throws IOException {
        Path home = servers.home().resolve(name);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Replica.class.getName()));
        command.addAll(List.of(servers.bootstrap(), home.toString(), application));
        return new ReplicaProcess(new ProcessBuilder(command)
                .redirectError(servers.home().resolveSibling(name + ".log").toFile())
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** Has a command obeyed; returns the answer. */
    String obey(String command) throws IOException {
        commands.write(command);
        commands.newLine();
        commands.flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Replica.ANSWER)) {
                return line.substring(Replica.ANSWER.length());
            }
        }
        throw new IOException("The replica ended at: " + command);
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        try (commands;
                answers) {
            commands.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
