// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The whole platform, started and stopped with {@code ./clout} in a home of its own, as an operator would. */
final class Platform implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(6);

    private final Path home;
    private final int port;
    private final FakeNetworks networks;

    private Platform(Path home, int port, FakeNetworks networks) {
        this.home = home;
        this.port = port;
        this.networks = networks;
    }

    /** Returns when the platform is usable; what it printed is in the exception otherwise. */
    static Platform start(Path home, int port) throws IOException, InterruptedException {
        Platform platform = new Platform(home, port, FakeNetworks.start());
        platform.up();
        return platform;
    }

    /** Stops everything and starts it again on what is stored. */
    void restart(String... options) throws IOException, InterruptedException {
        clout(Duration.ofMinutes(2), "down");
        up(options);
    }

    private void up(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--detach", "--no-train", "--port", Integer.toString(port)));
        arguments.addAll(List.of(options));
        clout(START, "up", arguments.toArray(String[]::new));
    }

    /** What plays the networks' own servers. */
    FakeNetworks networks() {
        return networks;
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    Path home() {
        return home;
    }

    int port(String part) throws IOException, InterruptedException {
        return part(part).path("port").asInt();
    }

    /** Kills a part the hard way; the platform is to bring it back by itself. */
    void kill(String part) throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(part(part).path("pid").asLong())
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }

    void awaitRestarted(String part, int restartsBefore) {
        Await.until(Duration.ofMinutes(2), part + " is back", () -> {
            JsonNode now = part(part);
            return now.path("restarts").asInt() > restartsBefore
                    && now.path("state").asText().equals("running");
        });
    }

    int restarts(String part) throws IOException, InterruptedException {
        return part(part).path("restarts").asInt();
    }

    JsonNode part(String name) throws IOException, InterruptedException {
        for (JsonNode part : status().path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part " + name + " in " + status());
    }

    JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(clout(Duration.ofSeconds(30), "status", "--json"));
    }

    /** An access token of a demo person. */
    String token(String person) throws IOException, InterruptedException {
        return clout(Duration.ofSeconds(30), "token", person).strip();
    }

    /** Pushes signals of other sources as the operator does. */
    String importSignals(Path file) throws IOException, InterruptedException {
        return clout(Duration.ofMinutes(1), "import", file.toString());
    }

    /** Ranks the pages of English Wikipedia by these links and hands the ranks over, as the operator does once a month. */
    void rankPages(Path links) throws IOException, InterruptedException {
        Path ranks = links.resolveSibling("ranks.tsv");
        clout(Duration.ofMinutes(1), List.of("pagerank", "--edges", links.toString(), "--out", ranks.toString()), null);
        clout(Duration.ofMinutes(1), "pagerank", "--import", ranks.toString(), "--wiki", "enwiki");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        clout(Duration.ofMinutes(2), "down");
        networks.close();
    }

    private String clout(Duration timeout, String command, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of("--home", home.toString()));
        line.addAll(List.of(arguments));
        return clout(timeout, line, null, networks.environment());
    }

    /** Runs {@code ./clout} and returns what it wrote to its standard output. */
    static String clout(Duration timeout, List<String> arguments, @Nullable Path input)
            throws IOException, InterruptedException {
        return clout(timeout, arguments, input, Map.of());
    }

    private static String clout(
            Duration timeout, List<String> arguments, @Nullable Path input, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(root().resolve("clout").toString()));
        line.addAll(arguments);
        Path out = Files.createTempFile("clout", ".out");
        Path err = Files.createTempFile("clout", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.redirectInput(
                input == null
                        ? ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())
                        : ProcessBuilder.Redirect.from(input.toFile()));
        // Tests run on what the build has just made.
        builder.environment().put("CLOUT_NO_BUILD", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    line + " did not end in " + timeout + ":\n" + Files.readString(out) + Files.readString(err));
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    line + " ended with " + process.exitValue() + ":\n" + said + Files.readString(err));
        }
        return said;
    }

    /** The project's root. */
    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(directory.resolve("clout"))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the project");
            }
            directory = parent;
        }
        return directory;
    }
}
