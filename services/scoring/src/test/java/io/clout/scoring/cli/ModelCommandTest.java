// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.cli.CloutCommandLine;
import io.clout.scoring.score.KnownModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A versioned model with a checksum; another run yields the same scores to the last bit. */
class ModelCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    /** If it fails because a model that never scored anyone was trained again: {@code ./clout model golden VERSION} makes the file. */
    @Test
    void everyModelIsWholeAndMakesTheScoresItOnceMade() {
        assertThat(run("verify")).as(err()).isZero();

        assertThat(out()).hasLineCount(KnownModels.VERSIONS.size()).contains("to the last bit");
    }

    @Test
    void modelsAreListed() {
        assertThat(run("list")).isZero();

        assertThat(out().lines()).containsExactlyElementsOf(KnownModels.VERSIONS);
    }

    @Test
    void goldenScoresCoverPeopleOfSeveralNetworks() {
        assertThat(run("golden", "clout-1")).isZero();

        assertThat(out().lines()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(out()).contains("TWITTER", "MASTODON", "GITHUB", "WIKIPEDIA", "notMeasured");
    }

    @Test
    void twoModelsAreComparedPersonByPerson() throws IOException {
        Path signals = directory.resolve("signals.ndjson");
        try (InputStream golden =
                Objects.requireNonNull(ModelCommandTest.class.getResourceAsStream("/model/golden-signals.ndjson"))) {
            Files.copy(golden, signals);
        }

        assertThat(run("compare", "clout-1", "clout-2", signals.toString())).isZero();
        String compared = out();
        out.reset();
        assertThat(run("compare", "clout-2", "clout-2", signals.toString())).isZero();

        assertThat(compared.lines().findFirst().orElseThrow()).contains("clout-1", "clout-2", "difference");
        assertThat(compared.lines().skip(1)).hasSizeGreaterThanOrEqualTo(5).anyMatch(line -> !line.endsWith(" +0.0"));
        assertThat(out().lines().skip(1)).allMatch(line -> line.endsWith(" +0.0"));
    }

    @Test
    void alteredModelIsRefused() throws IOException {
        Path altered = Files.writeString(
                directory.resolve("altered.json"), model().replaceFirst("\"power\": ", "\"power\": 1"));

        assertThat(run("verify", altered.toString())).isEqualTo(1);

        assertThat(err()).contains("altered.json", "checksum");
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("model.txt"), "a model");
        Path empty = Files.writeString(directory.resolve("empty.json"), "{}");

        assertThat(run("verify", text.toString())).isEqualTo(1);
        assertThat(run("verify", empty.toString())).isEqualTo(1);
        assertThat(run("verify", directory.resolve("none.json").toString())).isEqualTo(1);
        assertThat(run("improve")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);

        assertThat(err()).contains("Not JSON", "no checksum", "no file", "./clout help model");
    }

    private static String model() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ModelCommandTest.class.getResourceAsStream("/model/clout-1.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int run(String... args) {
        return CloutCommandLine.run(new ModelCommand(stream(out), stream(err)), stream(err), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
