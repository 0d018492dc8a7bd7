// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.ScoreModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./clout attack}: how many points cheating brings. */
@Command(
        name = "attack",
        header = "Show what cheating brings",
        description = {
            "Simulates attacks on the score: what fakes, rings and tricks bring to people who stand low, in the middle and high.",
            "Beside what an attack brings after 7, 30 and 90 days stands what as many people bring who react as others do.",
            "A second table has newcomers who deceive, and what they may have at most."
        },
        footer = {
            "Exit code: 0 if crowds that only follow bring at most a quarter of what people would, and newcomers who deceive"
                    + " stay below their limits, 1 if not, 2 when the arguments are wrong."
        })
public final class AttackCommand implements CloutCommand {
    private static final int AROUND = 2;

    private final PrintStream out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--fakes",
            paramLabel = "N",
            defaultValue = "1000",
            description = "fake accounts, or members of a ring or pod (default: ${DEFAULT-VALUE})")
    private int fakes;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "200",
            description = "size of the simulated population (default: ${DEFAULT-VALUE})")
    private int people;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model file (default: the one that scores are made with)")
    private @Nullable Path model;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of what is left to chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "prints JSON instead of a table")
    private boolean json;

    public AttackCommand() {
        this(System.out);
    }

    AttackCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (fakes < 1 || people < 1) {
            throw new ParameterException(spec.commandLine(), "--fakes and --people are 1 or more");
        }
        AttackReport report = new Attacks(scoreModel(), fakes, people, AROUND, seed).report();
        out.println(json ? report.json() : report.text());
        return report.holds() ? CloutCommandLine.DONE : CloutCommandLine.FAILED;
    }

    private ScoreModel scoreModel() throws IOException {
        return model == null ? ScoreModelReader.current() : ScoreModelReader.parse(Files.readString(model));
    }
}
