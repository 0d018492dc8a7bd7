// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.Score;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./clout model}: which models there are, and whether they are whole and make the scores they once made. */
@Command(
        name = "model",
        header = "List and check the score models",
        customSynopsis = {
            "clout model list",
            "       clout model verify [FILE]",
            "       clout model golden VERSION|FILE",
            "       clout model compare VERSION|FILE VERSION|FILE SIGNALS"
        },
        description =
                "Lists the score models, and checks that they are whole and make the scores they once made. Needs no server.",
        footer = {"Exit code: 0 if all is well, 1 if a model is not, 2 if the arguments are wrong."})
public final class ModelCommand implements CloutCommand {
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ModelCommand() {
        this(System.out, System.err);
    }

    ModelCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "list, verify, golden or compare?");
    }

    @Command(name = "list", description = "prints the models that come with this version of Clout, oldest first")
    int list() {
        KnownModels.VERSIONS.forEach(out::println);
        return CloutCommandLine.DONE;
    }

    @Command(
            name = "verify",
            description =
                    "checks a model file, or all that come with Clout: its checksum, its shape, that no curve of what"
                            + " others do falls, and that it makes of the golden signals what it once made, to the last bit")
    int verify(@Parameters(paramLabel = "FILE", arity = "0..1") @Nullable String file) throws IOException {
        if (file != null) {
            return verifyOne(file);
        }
        int worst = CloutCommandLine.DONE;
        for (String version : KnownModels.VERSIONS) {
            worst = Math.max(worst, verifyOne(version));
        }
        return worst;
    }

    @Command(
            name = "golden",
            description = "prints what a model makes of the golden signals, to be kept beside a new model as"
                    + " VERSION.golden.ndjson")
    int golden(@Parameters(paramLabel = "VERSION|FILE") String name) throws IOException {
        GoldenScores.of(read(name)).forEach(out::println);
        return CloutCommandLine.DONE;
    }

    @Command(
            name = "compare",
            description =
                    "prints what two models make of the people in a file of signals, one person a line: both scores with"
                            + " their intervals, and the difference")
    int compare(
            @Parameters(paramLabel = "VERSION|FILE") String one,
            @Parameters(paramLabel = "VERSION|FILE") String other,
            @Parameters(paramLabel = "SIGNALS") Path signals)
            throws IOException {
        People people = new People(Optional.empty(), err);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(signals))) {
            people.read(in);
        }
        Map<String, Score> before = people.scores(new Scorer(read(one)));
        Map<String, Score> after = people.scores(new Scorer(read(other)));
        out.printf("%-40s %-19s %-19s %s%n", "person", one, other, "difference");
        before.forEach((person, score) -> {
            Score now = Objects.requireNonNull(after.get(person));
            out.printf(
                    Locale.ROOT,
                    "%-40s %s %s %+10.1f%n",
                    person,
                    withInterval(score),
                    withInterval(now),
                    now.value() - score.value());
        });
        return CloutCommandLine.DONE;
    }

    private static String withInterval(Score score) {
        return String.format(Locale.ROOT, "%5.1f (%4.1f-%5.1f) ", score.value(), score.lower(), score.upper());
    }

    /** Checks the model of a version, or the one in a file. */
    private int verifyOne(String name) throws IOException {
        ScoreModel model;
        try {
            model = read(name);
        } catch (IllegalArgumentException e) {
            err.println(name + ": " + e.getMessage());
            return CloutCommandLine.FAILED;
        }
        Optional<List<String>> kept = GoldenScores.kept(model.version());
        if (kept.isEmpty()) {
            out.println(name + ": " + model.version() + " is whole; no golden scores are kept of it to compare with");
            return CloutCommandLine.DONE;
        }
        Optional<String> difference = difference(kept.get(), GoldenScores.of(model));
        if (difference.isPresent()) {
            err.println(name + ": " + model.version() + " makes other scores than it once made; " + difference.get());
            return CloutCommandLine.FAILED;
        }
        out.println(name + ": " + model.version() + " is whole and makes the same scores, to the last bit");
        return CloutCommandLine.DONE;
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

    /** Throws {@link IllegalArgumentException} if the model is broken. */
    private static ScoreModel read(String name) throws IOException {
        return KnownModels.VERSIONS.contains(name)
                ? ScoreModelReader.read(name)
                : ScoreModelReader.parse(Files.readString(Path.of(name)));
    }
}
