// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.home.Home;
import io.clout.standalone.supervisor.PlatformState;
import io.clout.standalone.supervisor.PlatformState.PartState;
import io.clout.standalone.supervisor.PlatformState.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that stands in for Keycloak and the gateway: of each request it refuses the second line. */
class ImportCommandTest {

    private final List<Integer> requests = new ArrayList<>();
    private final StringWriter errors = new StringWriter();
    private HttpServer server;
    private int status = 200;

    @TempDir
    private Path directory;

    @BeforeEach
    void pretendToRun() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms", exchange -> {
            var scoped = new String(exchange.getRequestBody().readAllBytes(), UTF_8).contains("signals.write");
            answer(exchange, scoped ? 200 : 400, "{\"access_token\":\"operator\"}");
        });
        server.createContext("/api/v1/signals", this::take);
        server.start();
        var port = server.getAddress().getPort();
        var self = ProcessHandle.current();
        var keycloak = new PartState("keycloak", "running", self.pid(), port, null, null, 0);
        var started = self.info().startInstant().orElseThrow().toString();
        var state =
                new PlatformState(Phase.RUNNING, "http://localhost:" + port, self.pid(), started, List.of(keycloak));
        Files.createDirectories(directory.resolve("run"));
        JsonMapper.builder()
                .build()
                .writeValue(directory.resolve("run/state.json").toFile(), state);
        Home.of(directory).prepare();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fileIsSentInPiecesAndRefusedLinesAreNamedByTheirNumberInTheFile() throws IOException {
        var file = directory.resolve("signals.ndjson");
        Files.write(file, Collections.nCopies(4_500, "{}"));

        var printed = printed(() -> assertThat(run(file.toString())).isEqualTo(1));

        assertThat(requests).containsExactly(2_000, 2_000, 500);
        assertThat(printed)
                .contains("line 2: Not here. (unknown_person)", "line 2002: Not here.", "line 4002: Not here.")
                .contains("Lines: 4500; 4497 new, 0 known before, 3 refused");
    }

    @Test
    void fileThatIsTakenWholeIsASuccess() throws IOException {
        var file = directory.resolve("one.ndjson");
        Files.writeString(file, "{}");

        assertThat(printed(() -> assertThat(run(file.toString())).isZero())).contains("Lines: 1; 1 new");
    }

    @Test
    void failureSaysHowToGoOn() throws IOException {
        status = 503;
        var file = directory.resolve("one.ndjson");
        Files.writeString(file, "{}");

        assertThat(run(file.toString())).isEqualTo(CloutCommandLine.FAILED);
        assertThat(errors)
                .hasToString("clout import: after 0 lines Clout answers 503: Away. The same file can be sent again.%n"
                        .formatted());
    }

    @Test
    void withoutAFileIsAMistake() {
        assertThat(run()).isEqualTo(CloutCommandLine.USAGE);
        assertThat(errors.toString()).contains("missing required parameter: 'FILE'", "./clout help import");
    }

    private void take(HttpExchange exchange) throws IOException {
        var lines = (int) new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                .lines()
                .count();
        requests.add(lines);
        var refused = lines > 1 ? "{\"line\":2,\"reason\":\"unknown_person\",\"detail\":\"Not here.\"}" : "";
        var report = "{\"accepted\":%d,\"repeated\":0,\"rejectedLines\":%d,\"rejected\":[%s]}"
                .formatted(lines - Math.min(lines - 1, 1), Math.min(lines - 1, 1), refused);
        answer(exchange, status, status == 200 ? report : "{\"detail\":\"Away\"}");
    }

    private int run(String... names) {
        var arguments = new ArrayList<>(List.of("import", "--home", directory.toString()));
        arguments.addAll(List.of(names));
        return CloutCommandLine.of(new ImportCommand())
                .run(
                        new PrintWriter(System.out, true, UTF_8),
                        new PrintWriter(errors, true),
                        arguments.toArray(String[]::new));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static String printed(Work work) throws IOException {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, json.length());
            exchange.getResponseBody().write(json.getBytes(UTF_8));
        }
    }
}
