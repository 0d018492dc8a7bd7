// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a file of signals to the running platform as its operator, some thousand lines at a time: the same file again changes nothing. */
@Command(
        name = "import",
        header = "Push signals of any other source",
        description = {
            "Sends signals of any other source to the running platform, one JSON object a line, as its operator.",
            "Prints the lines that were refused, and how many were new. The same file again changes nothing.",
            "The format: services/ingest/other/README.md"
        },
        footer = "Exit code: 0 if every line was taken, 1 if some were refused.")
public final class ImportCommand implements CloutCommand {

    private static final int LINES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STANDARD_INPUT = "-";

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--dry-run", description = "only say what would become of the lines")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "the file, or - for standard input")
    private String file = "";

    private long sent;
    private long accepted;
    private long repeated;
    private long rejected;

    @Override
    public Integer call() throws IOException {
        var platform = RunningPlatform.in(home.home());
        try (var lines = file.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file))) {
            send(platform, lines);
        }
        if (dryRun) {
            System.out.println("Dry run: nothing was changed");
        }
        System.out.printf("Lines: %d; %d new, %d known before, %d refused%n", sent, accepted, repeated, rejected);
        return rejected == 0 ? CloutCommandLine.DONE : CloutCommandLine.FAILED;
    }

    private void send(RunningPlatform platform, BufferedReader lines) throws IOException {
        var some = new ArrayList<String>(LINES);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            some.add(line);
            if (some.size() == LINES) {
                send(platform, some);
                System.err.printf("%d lines so far, %d refused%n", sent, rejected);
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            send(platform, some);
        }
    }

    /** With a fresh token, since one lasts five minutes and a large file longer. */
    private void send(RunningPlatform platform, List<String> lines) throws IOException {
        var token = platform.token(DemoPerson.OPERATOR, "openid " + Realm.SIGNALS_SCOPE);
        var address = platform.url() + "/api/v1/signals" + (dryRun ? "?dryRun=true" : "");
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
