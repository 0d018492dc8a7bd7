// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code ./clout score}: scores of the people in a file of signals, by the same code as the service's, without a server. */
@Command(
        name = "score",
        header = "Score signals from a file, without any server",
        description = {
            "Reads signals, one JSON object a line, in any order:",
            "  {\"person\":\"p1\",\"network\":\"TWITTER\",\"account\":\"123\",\"kind\":\"FOLLOWERS\",",
            "   \"semantics\":\"TOTAL\",\"value\":812,\"occurredAt\":\"2026-01-01T00:00:00Z\"}",
            "and optionally \"content\" (the post it is about), \"id\" (an increment with the same id counts once), \"actor\""
                    + " (who acted; different people count more than one), \"actorDailyReactions\" (how many reactions the actor"
                    + " gave that day; the more, the less one counts), \"observedAt\". A TOTAL replaces the one before it; an"
                    + " INCREMENT adds. Networks and kinds are those of ./clout catalogue.",
            "",
            "Writes one JSON object a line for each person, in the order in which they appear:",
            "  {\"person\":\"p1\",\"score\":57.3,\"interval\":[54.9,59.6],\"networks\":{\"TWITTER\":57.3},\"model\":...,",
            "   \"asOf\":...}",
            "",
            "Lines that cannot be used are named on standard error, with the reason, and left out."
        },
        footer = {
            "Exit code: 0 when the input was read to its end, 1 when it could not be read, 2 when the arguments are wrong."
        })
public final class ScoreCommand implements CloutCommand {
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "score of that instant, from what had occurred by then; without it, of the newest signal")
    private @Nullable Instant asOf;

    @Option(
            names = "--explain",
            description = "adds \"contributions\", whose points add up to the score, and \"notMeasured\"")
    private boolean explain;

    @Parameters(paramLabel = "FILE", description = "the file, or - for standard input")
    private String file = "";

    public ScoreCommand() {
        this(System.in, new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), System.err);
    }

    ScoreCommand(InputStream in, OutputStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("not an instant such as 2026-01-01T00:00:00Z: '" + text + "'");
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            score(in);
        } else {
            try (InputStream signals = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
                score(signals);
            }
        }
        return CloutCommandLine.DONE;
    }

    private void score(InputStream signals) throws IOException {
        People people = new People(Optional.ofNullable(asOf), err);
        people.read(signals);
        Scorer scorer = new Scorer(ScoreModelReader.current());
        int scored = 0;
        try (ScoreWriter writer = new ScoreWriter(out, scorer.model().version(), people.asOf(), explain)) {
            scored = people.score(scorer, writer);
        }
        err.printf("%,d people from %,d lines; %,d lines left out%n", scored, people.lines(), people.linesLeftOut());
    }
}
