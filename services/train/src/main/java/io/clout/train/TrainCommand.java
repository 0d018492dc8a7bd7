// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.train.ModelFile.TrainingData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./clout train}: a model file out of judgements and known scores, measured on people it has not seen. */
@Command(
        name = "train",
        header = "Make a score model out of human judgements",
        description = {
            "Makes a score model from what is usual of people, calibrates it to known scores, and measures it by pairwise human"
                    + " judgements. Takes some seconds. The same files and seed give the same model, byte for byte.",
            "",
            "Measurements are printed on standard error. Known scores are foretold by models that were made without them."
        })
public final class TrainCommand implements CloutCommand {
    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            required = true,
            description = "human judgements, CSV: Choice (1: A), and for A_ and B_ follower_count, following_count,"
                    + " listed_count, mentions_received, retweets_received, mentions_sent, retweets_sent, posts")
    private Path pairsFile = Path.of("");

    @Option(
            names = "--klout",
            paramLabel = "FILE",
            required = true,
            description = "known scores, CSV: klout_score, followers, friends, listed")
    private Path scoresFile = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "where the model goes (default: standard output)")
    private @Nullable Path outFile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of how people are dealt when it is measured; the curves leave nothing to chance"
                    + " (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--evaluate",
            description = "only measure: writes the measurements as one JSON object instead of the model")
    private boolean evaluate;

    public TrainCommand() {
        this(System.out, System.err);
    }

    TrainCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        train();
        return CloutCommandLine.DONE;
    }

    private void train() throws IOException {
        Table pairs = Table.read(pairsFile);
        Table scores = Table.read(scoresFile);
        Judgements judgements = Judgements.of(pairs);
        KloutScores klout = KloutScores.of(scores);
        err.printf(
                Locale.ROOT,
                "%,d pairs of %,d people; %,d known scores%n",
                judgements.size(),
                judgements.people().size(),
                klout.people().size());

        Training training = new Training(klout);
        Map<String, Double> metrics = new Evaluation(judgements, klout, training, seed)
                .metrics(training.model(i -> true, List.of(), Map.of()));
        metrics.forEach((name, value) -> err.printf(Locale.ROOT, "%-30s %8.4f%n", name, value));

        ModelFile model = training.model(
                i -> true,
                List.of(
                        data("PeerIndex influence pairs, 2013", pairs, "to compare weights with, and the figures"),
                        data(
                                "Klout scores, 2013-14",
                                scores,
                                "the calibration, from followers, following and lists, and with the reactions that are usual of them")),
                metrics);
        if (evaluate) {
            out.println(new ObjectMapper().writeValueAsString(metrics));
        } else if (outFile != null) {
            Files.writeString(outFile, model.text());
        } else {
            out.print(model.text());
        }
    }

    private static TrainingData data(String name, Table table, String used) {
        return new TrainingData(name, table.rows().size(), table.sha256(), used);
    }
}
