// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** {@code ./clout score}: scores of the people in a file of signals, by the same code as the service's, without a server. */
public final class ScoreCommand {
    private static final int DONE = 0;
    private static final int FAILED = 2;

    private static final String HELP = """
            Usage: clout score [--as-of INSTANT] [--explain] FILE|-

            Reads signals, one JSON object a line, in any order:
              {"person":"p1","network":"TWITTER","account":"123","kind":"FOLLOWERS","semantics":"TOTAL","value":812,
               "occurredAt":"2026-01-01T00:00:00Z"}
            and optionally "content" (the post it is about), "id" (an increment with the same id counts once), "actor" (who acted;
            different people count more than one), "actorDailyReactions" (how many reactions the actor gave that day; the more,
            the less one counts), "observedAt". A TOTAL replaces the one before it; an INCREMENT adds.
            Networks and kinds are those of ./clout catalogue.
            Writes one JSON object a line for each person, in the order in which they appear:
              {"person":"p1","score":57.3,"interval":[54.9,59.6],"networks":{"TWITTER":57.3},"model":...,"asOf":...}

              --as-of INSTANT  score of that instant, from what had occurred by then; without it, of the newest signal
              --explain        adds "contributions", whose points add up to the score, and "notMeasured"
              --help           this text

            Lines that cannot be used are named on standard error, with the reason, and left out.
            Exit code: 0 when the input was read to its end, 2 when it could not be read or the arguments are wrong.
            """;

    private record Arguments(String file, Optional<Instant> asOf, boolean explain, boolean help) {

        /** Throws {@link IllegalArgumentException} with what is wrong. */
        static Arguments parse(String... args) {
            ArrayDeque<String> left = new ArrayDeque<>(List.of(args));
            String file = "";
            Optional<Instant> asOf = Optional.empty();
            boolean explain = false;
            boolean help = false;
            while (!left.isEmpty()) {
                String next = left.pop();
                switch (next) {
                    case "--help", "-h" -> help = true;
                    case "--explain" -> explain = true;
                    case "--as-of" -> asOf = Optional.of(instant(left.isEmpty() ? "" : left.pop()));
                    default -> {
                        if (!file.isEmpty() || next.startsWith("-") && next.length() > 1) {
                            throw new IllegalArgumentException("unexpected " + next);
                        }
                        file = next;
                    }
                }
            }
            if (file.isEmpty() && !help) {
                throw new IllegalArgumentException("which file? (- for standard input)");
            }
            return new Arguments(file, asOf, explain, help);
        }

        private static Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "--as-of takes an instant such as 2026-01-01T00:00:00Z, not '" + text + "'", e);
            }
        }
    }

    private ScoreCommand() {}

    public static void main(String... args) {
        // Quarkus's log manager is on the class path and complains if the JDK's own came first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.exit(run(System.in, out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                out.write(HELP.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } else if (arguments.file().equals("-")) {
                score(in, out, err, arguments);
            } else {
                try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(arguments.file())))) {
                    score(file, out, err, arguments);
                }
            }
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println("clout score: " + e.getMessage() + "; see clout score --help");
        } catch (NoSuchFileException e) {
            err.println("clout score: no file " + e.getFile());
        } catch (IOException e) {
            err.println("clout score: " + e);
        }
        return FAILED;
    }

    private static void score(InputStream in, OutputStream out, PrintStream err, Arguments arguments)
            throws IOException {
        People people = new People(arguments.asOf(), err);
        people.read(in);
        Scorer scorer = new Scorer(ScoreModelReader.current());
        int scored = 0;
        try (ScoreWriter writer = new ScoreWriter(out, scorer.model().version(), people.asOf(), arguments.explain())) {
            scored = people.score(scorer, writer);
        }
        err.printf("%,d people from %,d lines; %,d lines left out%n", scored, people.lines(), people.linesLeftOut());
    }
}
