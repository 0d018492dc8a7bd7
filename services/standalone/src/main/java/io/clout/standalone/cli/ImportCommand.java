// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.standalone.keycloak.Realm;
import io.clout.standalone.platform.DemoPerson;
import io.clout.standalone.server.LocalHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends a file of signals to the running platform as its operator, some thousand lines at a time: the same file again changes nothing. */
final class ImportCommand {

    private static final int LINES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Options options;
    private final String address;
    private long sent;
    private long accepted;
    private long repeated;
    private long rejected;

    private ImportCommand(Options options) throws IOException {
        this.options = options;
        this.address = TokenCommand.running(options).url() + "/api/v1/signals";
    }

    /** Ends with 0 if every line was taken, with 1 if some were refused. */
    static int run(Options options) throws IOException {
        if (options.names().size() != 1) {
            throw new IllegalArgumentException("name one file, or - for what comes in");
        }
        var name = options.names().getFirst();
        var command = new ImportCommand(options);
        try (var lines = name.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(name))) {
            command.send(lines);
        }
        System.out.printf(
                "Lines: %d; %d new, %d known before, %d refused%n",
                command.sent, command.accepted, command.repeated, command.rejected);
        return command.rejected == 0 ? 0 : 1;
    }

    private void send(BufferedReader lines) throws IOException {
        var some = new ArrayList<String>(LINES);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            some.add(line);
            if (some.size() == LINES) {
                send(some);
                System.err.printf("%d lines so far, %d refused%n", sent, rejected);
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            send(some);
        }
    }

    /** With a fresh token, since one lasts five minutes and a large file longer. */
    private void send(List<String> lines) throws IOException {
        var token = TokenCommand.of(options, DemoPerson.OPERATOR, "openid " + Realm.SIGNALS_SCOPE);
        var response = LocalHttp.post(address, "application/x-ndjson", String.join("\n", lines), token, PATIENCE);
        var answer = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IOException("after %d lines Clout answers %d: %s. The same file can be sent again."
                    .formatted(
                            sent, response.statusCode(), answer.path("detail").asText()));
        }
        answer.path("rejected").forEach(this::print);
        accepted += answer.path("accepted").asLong();
        repeated += answer.path("repeated").asLong();
        rejected += answer.path("rejectedLines").asLong();
        sent += lines.size();
    }

    private void print(JsonNode line) {
        System.out.printf(
                "line %d: %s (%s)%n",
                sent + line.path("line").asLong(),
                line.path("detail").asText(),
                line.path("reason").asText());
    }
}
