// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clout.cli.CloutCommandLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up but realistic people beside what a user of Klout would expect of them, through the same path as {@code ./clout score}. Skipped
 * where they are not at hand.
 */
class PeopleTableTest {
    private static final Path PEOPLE =
            Path.of("../../../shared/data/people/people.py").toAbsolutePath();

    /** Shares and points of the model card. */
    private static final double WITHIN = 0.9;

    private static final double FARTHEST = 5;

    @TempDir
    Path directory;

    @BeforeEach
    void needsThePeople() {
        assumeTrue(Files.exists(PEOPLE), () -> "no people at " + PEOPLE);
    }

    @Test
    void nineInTenAreWithinWhatAPersonExpectsAndNobodyIsFarOutside() throws Exception {
        Path scores = Files.writeString(directory.resolve("scores.ndjson"), score(run("ndjson")));

        String table = run("table", scores.toString());

        List<String> verdicts = table.lines()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        assertThat(verdicts).as(table).hasSizeGreaterThan(40).doesNotContain("none");
        assertThat(verdicts.stream().filter("ok"::equals).count()).as(table).isGreaterThanOrEqualTo((long)
                Math.ceil(WITHIN * verdicts.size()));
        assertThat(verdicts)
                .as(table)
                .allMatch(verdict -> verdict.equals("ok") || Math.abs(Double.parseDouble(verdict)) <= FARTHEST);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", PEOPLE.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private static String score(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(problems, true, StandardCharsets.UTF_8);
        int code = CloutCommandLine.run(
                new ScoreCommand(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out, err), err, "-");
        assertThat(code).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
