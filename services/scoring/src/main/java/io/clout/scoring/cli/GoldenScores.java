// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.Scorer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores of a few made-up people, to the last bit: numbers are written so that they name one {@code double} each. What a model once
 * made of them stands beside it in {@code VERSION.golden.ndjson}; if the code makes something else of the same signals, past scores
 * can no longer be made again.
 */
final class GoldenScores {
    private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");

    private GoldenScores() {}

    /** What a model makes of the golden signals: one JSON object a line, with everything that explains it. */
    static List<String> of(ScoreModel model) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        People people = new People(
                Optional.of(AS_OF), new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (InputStream signals = Objects.requireNonNull(resource("golden-signals.ndjson"))) {
            people.read(signals);
            if (people.linesLeftOut() > 0) {
                throw new IllegalStateException("A golden signal cannot be read");
            }
            try (ScoreWriter writer = new ScoreWriter(written, model.version(), AS_OF, true)) {
                people.score(new Scorer(model), writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What was kept of a model of this version; empty if nothing was. */
    static Optional<List<String>> kept(String version) {
        try (InputStream kept = resource(version + ".golden.ndjson")) {
            return kept == null
                    ? Optional.empty()
                    : Optional.of(new String(kept.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream resource(String name) {
        return GoldenScores.class.getResourceAsStream("/model/" + name);
    }
}
