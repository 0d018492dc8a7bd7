// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.ScoreModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ./clout model}: which models there are, and whether they are whole and make the scores they once made. */
public final class ModelCommand {
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int FAILED = 2;

    private static final String HELP = """
            Usage: clout model list
                   clout model verify [FILE]
                   clout model golden VERSION|FILE

              list    prints the models that come with this version of Clout, oldest first
              verify  checks a model file, or all that come with Clout: its checksum, its shape, that no curve of what others do falls,
                      and that it makes of the golden signals what it once made, to the last bit
              golden  prints what a model makes of the golden signals, to be kept beside a new model as VERSION.golden.ndjson

            Exit code: 0 if all is well, 1 if a model is not, 2 if the arguments are wrong.
            """;

    private ModelCommand() {}

    public static void main(String... args) {
        // Quarkus's log manager is on the class path and complains if the JDK's own came first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        List<String> words = List.of(args);
        try {
            if (words.equals(List.of("list"))) {
                return list(out);
            } else if (words.equals(List.of("verify"))) {
                return verifyAll(out, err);
            } else if (words.size() == 2 && words.getFirst().equals("verify")) {
                return verify(words.getLast(), out, err);
            } else if (words.size() == 2 && words.getFirst().equals("golden")) {
                return golden(words.getLast(), out);
            } else if (words.equals(List.of("--help")) || words.equals(List.of("-h"))) {
                return help(out);
            }
            err.println("clout model: list, verify or golden? see clout model --help");
        } catch (NoSuchFileException e) {
            err.println("clout model: no file " + e.getFile());
        } catch (IOException e) {
            err.println("clout model: " + e);
        }
        return FAILED;
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return DONE;
    }

    private static int list(PrintStream out) {
        KnownModels.VERSIONS.forEach(out::println);
        return DONE;
    }

    private static int verifyAll(PrintStream out, PrintStream err) throws IOException {
        int worst = DONE;
        for (String version : KnownModels.VERSIONS) {
            worst = Math.max(worst, verify(version, out, err));
        }
        return worst;
    }

    /** Checks the model of a version, or the one in a file. */
    private static int verify(String name, PrintStream out, PrintStream err) throws IOException {
        ScoreModel model;
        try {
            model = read(name);
        } catch (IllegalArgumentException e) {
            err.println(name + ": " + e.getMessage());
            return BROKEN;
        }
        Optional<List<String>> kept = GoldenScores.kept(model.version());
        if (kept.isEmpty()) {
            out.println(name + ": " + model.version() + " is whole; no golden scores are kept of it to compare with");
            return DONE;
        }
        Optional<String> difference = difference(kept.get(), GoldenScores.of(model));
        if (difference.isPresent()) {
            err.println(name + ": " + model.version() + " makes other scores than it once made; " + difference.get());
            return BROKEN;
        }
        out.println(name + ": " + model.version() + " is whole and makes the same scores, to the last bit");
        return DONE;
    }

    private static Optional<String> difference(List<String> kept, List<String> made) {
        for (int i = 0; i < Math.max(kept.size(), made.size()); i++) {
            String was = i < kept.size() ? kept.get(i) : "nothing";
            String is = i < made.size() ? made.get(i) : "nothing";
            if (!was.equals(is)) {
                return Optional.of("the first difference:\n  was " + was + "\n  is  " + is);
            }
        }
        return Optional.empty();
    }

    private static int golden(String name, PrintStream out) throws IOException {
        GoldenScores.of(read(name)).forEach(out::println);
        return DONE;
    }

    /** Throws {@link IllegalArgumentException} if the model is broken. */
    private static ScoreModel read(String name) throws IOException {
        return KnownModels.VERSIONS.contains(name)
                ? ScoreModelReader.read(name)
                : ScoreModelReader.parse(Files.readString(Path.of(name)));
    }
}
