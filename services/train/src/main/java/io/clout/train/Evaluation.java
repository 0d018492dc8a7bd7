// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.signal.PersonState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The figures of the model card: how models do on people who were not there when they were made. */
final class Evaluation {
    private static final int REPEATS = 2;

    /** Known scores are foretold by models that were made without a tenth of them. */
    private static final int TENTHS = 10;

    /** Draws of people for the standard error. */
    private static final int DRAWS = 200;

    private static final List<String> AMOUNTS = List.of(
            "FOLLOWERS.total",
            "FOLLOWING.total",
            "LIST_MEMBERSHIPS.total",
            "MENTIONS_RECEIVED.volume",
            "RETWEETS_RECEIVED.volume",
            "MENTIONS_GIVEN.volume",
            "RETWEETS_GIVEN.volume",
            "POSTS.volume");

    private final Judgements judgements;
    private final KloutScores klout;
    private final Training training;
    private final long seed;

    Evaluation(Judgements judgements, KloutScores klout, Training training, long seed) {
        this.judgements = judgements;
        this.klout = klout;
        this.training = training;
        this.seed = seed;
    }

    /** All figures by name; {@code model} is the one made from everything. */
    Map<String, Double> metrics(ModelFile model) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        double[] judged = Training.scores(model, judgements.people());
        metrics.put("auc", UnseenPeople.auc(judgements, judged));
        metrics.put("aucStandardError", standardError(judged));
        double[][] logs = LogisticBaseline.standardised(FeatureRows.of(judgements.people(), AMOUNTS, ModelFile.DECAY));
        put(
                metrics,
                "aucLogisticRegression",
                pairs -> LogisticBaseline.rank(
                        logs,
                        Arrays.stream(pairs).map(judgements::chosen).toArray(),
                        Arrays.stream(pairs).map(judgements::refused).toArray()));
        metrics.put("aucFollowersAlone", UnseenPeople.auc(judgements, column(logs, 0)));
        metrics.put("aucListsAlone", UnseenPeople.auc(judgements, column(logs, 2)));
        klout(metrics, "kloutAudience", klout.people());
        klout(metrics, "kloutWithReactions", klout.peopleWithReactions());
        Reference.of(Training.scores(model, klout.peopleWithReactions()), judged)
                .describe(metrics);
        metrics.replaceAll((name, value) -> Numbers.round(value));
        return metrics;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    /** How known scores are foretold, each by a model that was made without it. */
    private void klout(Map<String, Double> metrics, String name, List<PersonState> people) {
        double[] foretold = foretold(people);
        metrics.put(name + "Spearman", Ranking.spearman(foretold, klout.scores()));
        metrics.put(name + "MeanAbsoluteError", CalibrationFit.meanAbsoluteError(foretold, klout.scores()));
        metrics.put(name + "Bias", CalibrationFit.bias(foretold, klout.scores()));
        metrics.put(
                name + "ShareFrom63",
                Arrays.stream(foretold).filter(score -> score >= 63).count() / (double) foretold.length);
    }

    /** The mean, and the standard deviation between repeats. */
    private void put(Map<String, Double> metrics, String name, UnseenPeople.Ranker ranker) {
        List<double[]> differences = IntStream.range(0, REPEATS)
                .mapToObj(repeat -> UnseenPeople.differences(judgements, ranker, seed + repeat))
                .toList();
        double[] aucs = differences.stream()
                .mapToDouble(repeat -> Ranking.auc(repeat, judgements.firstChosen()))
                .toArray();
        double mean = Arrays.stream(aucs).average().orElseThrow();
        metrics.put(name, mean);
        metrics.put(
                name + "Spread",
                Math.sqrt(Arrays.stream(aucs)
                        .map(auc -> (auc - mean) * (auc - mean))
                        .average()
                        .orElseThrow()));
    }

    /** How much the AUC would differ with other people of the same kind: people are drawn again, with all their pairs. */
    private double standardError(double[] judged) {
        double[] differences = new double[judgements.size()];
        Arrays.setAll(
                differences,
                i -> judged[judgements.first()[i]] - judged[judgements.second()[i]]);
        Random chance = new Random(seed);
        int people = judgements.people().size();
        double[] aucs = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[people];
            chance.ints(people, 0, people).forEach(person -> times[person]++);
            int[] drawn = IntStream.range(0, differences.length)
                    .flatMap(i -> IntStream.generate(() -> i)
                            .limit((long) times[judgements.first()[i]]
                                    * times[judgements.second()[i]]))
                    .toArray();
            boolean[] chosen = new boolean[drawn.length];
            double[] values = new double[drawn.length];
            for (int i = 0; i < drawn.length; i++) {
                chosen[i] = judgements.firstChosen()[drawn[i]];
                values[i] = differences[drawn[i]];
            }
            aucs[draw] = Ranking.auc(values, chosen);
        }
        double mean = Arrays.stream(aucs).average().orElseThrow();
        return Math.sqrt(Arrays.stream(aucs)
                .map(auc -> (auc - mean) * (auc - mean))
                .average()
                .orElseThrow());
    }

    private double[] foretold(List<PersonState> people) {
        double[] foretold = new double[klout.scores().length];
        IntStream.range(0, TENTHS).parallel().forEach(tenth -> {
            double[] scores = Training.scores(training.model(i -> i % TENTHS != tenth, List.of(), Map.of()), people);
            for (int i = tenth; i < foretold.length; i += TENTHS) {
                foretold[i] = scores[i];
            }
        });
        return foretold;
    }
}
