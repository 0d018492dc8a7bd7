// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.ScoreModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ./clout attack}: how many points cheating brings. */
public final class AttackCommand {
    private static final int HOLDS = 0;
    private static final int TOO_MUCH = 1;
    private static final int FAILED = 2;
    private static final int AROUND = 2;

    private static final String HELP = """
            Usage: clout attack [--fakes N] [--people N] [--model FILE] [--seed N] [--json]

            Simulates attacks on the score: what fakes, rings and tricks bring to people who stand low, in the middle and high.

              --fakes N     fake accounts, or members of a ring or pod (1000)
              --people N    size of the simulated population (200)
              --model FILE  a model file (the one that scores are made with)
              --seed N      of what is left to chance (1)
              --json        print JSON instead of a table

            The limit is for an attack that has gone on for 30 days; what it brings after 90 days is printed beside it.
            Exit code: 0 if no attack brings more than 3 points for 1,000 fakes, 1 if one does, 2 when the arguments are wrong.
            """;

    private AttackCommand() {}

    public static void main(String... args) {
        System.exit(run(System.out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            Map<String, String> options = options(args);
            if (options.containsKey("--help")) {
                out.print(HELP);
                return HOLDS;
            }
            AttackReport report = new Attacks(
                            model(options.get("--model")),
                            positive("--fakes", options, 1000),
                            positive("--people", options, 200),
                            AROUND,
                            Long.parseLong(options.getOrDefault("--seed", "1")))
                    .report();
            out.println(options.containsKey("--json") ? report.json() : report.text());
            return report.holds() ? HOLDS : TOO_MUCH;
        } catch (IllegalArgumentException e) {
            err.println("clout attack: " + e.getMessage() + "; see clout attack --help");
        } catch (NoSuchFileException e) {
            err.println("clout attack: no file " + e.getFile());
        } catch (IOException e) {
            err.println("clout attack: " + e);
        }
        return FAILED;
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> options = new HashMap<>();
        ArrayDeque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--json", "--help" -> options.put(option, "");
                case "--fakes", "--people", "--model", "--seed" -> {
                    if (left.isEmpty()) {
                        throw new IllegalArgumentException(option + " of what?");
                    }
                    options.put(option, left.pop());
                }
                default -> throw new IllegalArgumentException("unexpected " + option);
            }
        }
        return options;
    }

    private static int positive(String option, Map<String, String> options, int otherwise) {
        int number = Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
        if (number < 1) {
            throw new IllegalArgumentException(option + " of " + number);
        }
        return number;
    }

    private static ScoreModel model(@Nullable String file) throws IOException {
        return file == null ? ScoreModelReader.current() : ScoreModelReader.parse(Files.readString(Path.of(file)));
    }
}
