// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.train.ModelFile.TrainingData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./clout train}: a model file out of judgements and known scores, measured on people it has not seen. */
public final class TrainCommand {
    private static final int DONE = 0;
    private static final int FAILED = 2;
    private static final String HELP = """
            Usage: clout train --pairs FILE --klout FILE [--out FILE] [--seed NUMBER] [--evaluate]

            Makes a score model. The same files and seed give the same model, byte for byte.

              --pairs FILE     human judgements, CSV: Choice (1: A), and for A_ and B_ follower_count, following_count,
                               listed_count, mentions_received, retweets_received, mentions_sent, retweets_sent, posts
              --klout FILE     known scores, CSV: klout_score, followers, friends, listed
              --out FILE       where the model goes (standard output)
              --seed NUMBER    of how people are dealt when it is measured (1); the curves leave nothing to chance
              --evaluate       only measure: writes the measurements as one JSON object instead of the model
              --help           this text

            Measurements are printed on standard error. AUC is of pairs of people who are both unknown to the model that
            judges them, in 5 repeats. Takes some minutes.
            Exit code: 0 when done, 2 when a file could not be used or the arguments are wrong.
            """;

    private record Arguments(Map<String, String> values, boolean evaluate, boolean help) {

        /** Throws {@link IllegalArgumentException} with what is wrong. */
        static Arguments parse(String... args) {
            ArrayDeque<String> left = new ArrayDeque<>(List.of(args));
            Map<String, String> values = new LinkedHashMap<>();
            boolean evaluate = false;
            boolean help = false;
            while (!left.isEmpty()) {
                String next = left.pop();
                switch (next) {
                    case "--help", "-h" -> help = true;
                    case "--evaluate" -> evaluate = true;
                    case "--pairs", "--klout", "--out", "--seed" -> {
                        if (left.isEmpty()) {
                            throw new IllegalArgumentException(next + " of what?");
                        }
                        values.put(next, left.pop());
                    }
                    default -> throw new IllegalArgumentException("unexpected " + next);
                }
            }
            return new Arguments(values, evaluate, help);
        }

        Path file(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return Path.of(value);
        }

        long seed() {
            return Long.parseLong(values.getOrDefault("--seed", "1"));
        }
    }

    private TrainCommand() {}

    public static void main(String... args) {
        // Quarkus's log manager is on the class path and complains if the JDK's own came first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                out.print(HELP);
            } else {
                train(arguments, out, err);
            }
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println("clout train: " + e.getMessage() + "; see clout train --help");
        } catch (NoSuchFileException e) {
            err.println("clout train: no file " + e.getFile());
        } catch (IOException e) {
            err.println("clout train: " + e);
        }
        return FAILED;
    }

    private static void train(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        Table pairs = Table.read(arguments.file("--pairs"));
        Table scores = Table.read(arguments.file("--klout"));
        Judgements judgements = Judgements.of(pairs);
        KloutScores klout = KloutScores.of(scores);
        long seed = arguments.seed();
        err.printf(
                Locale.ROOT,
                "%,d pairs of %,d people; %,d known scores%n",
                judgements.size(),
                judgements.people().size(),
                klout.people().size());

        Training training = new Training(judgements, klout);
        Map<String, Double> metrics =
                new Evaluation(judgements, klout, training, seed).metrics(training.model(List.of(), Map.of()));
        metrics.forEach((name, value) -> err.printf(Locale.ROOT, "%-30s %8.4f%n", name, value));

        ModelFile model = training.model(
                List.of(
                        data("PeerIndex influence pairs, 2013", pairs, "the curves that are not marked prior"),
                        data(
                                "Klout scores, 2013-14",
                                scores,
                                "the calibration, and a little of the curves: from followers, following and lists")),
                metrics);
        if (arguments.evaluate()) {
            out.println(new ObjectMapper().writeValueAsString(metrics));
        } else if (arguments.values().containsKey("--out")) {
            Files.writeString(arguments.file("--out"), model.text());
        } else {
            out.print(model.text());
        }
    }

    private static TrainingData data(String name, Table table, String used) {
        return new TrainingData(name, table.rows().size(), table.sha256(), used);
    }
}
