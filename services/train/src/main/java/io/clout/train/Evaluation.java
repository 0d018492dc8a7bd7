// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The figures of the model card: how models do on people who were not there when they were made. */
final class Evaluation {
    private static final int REPEATS = 5;

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
        double[] differences = put(
                metrics,
                "aucUnseenPeople",
                pairs -> Training.scores(training.model(pairs, i -> true, List.of(), Map.of()), judgements.people()));
        metrics.put("aucUnseenPeopleStandardError", standardError(differences));
        double[][] logs = LogisticBaseline.standardised(FeatureRows.of(judgements.people(), AMOUNTS, ModelFile.DECAY));
        put(
                metrics,
                "aucLogisticRegression",
                pairs -> LogisticBaseline.rank(
                        logs,
                        Arrays.stream(pairs).map(judgements::chosen).toArray(),
                        Arrays.stream(pairs).map(judgements::refused).toArray()));
        metrics.put("aucFollowersAlone", UnseenPeople.auc(judgements, Curves.column(logs, 0)));
        metrics.put("aucListsAlone", UnseenPeople.auc(judgements, Curves.column(logs, 2)));
        double[] judged = Training.scores(model, judgements.people());
        metrics.put("aucTrainingPairs", UnseenPeople.auc(judgements, judged));
        double[] foretold = foretold();
        metrics.put("kloutSpearmanUnseen", Ranking.spearman(foretold, klout.scores()));
        metrics.put("kloutMeanAbsoluteErrorUnseen", CalibrationFit.meanAbsoluteError(foretold, klout.scores()));
        double[] sample = Training.scores(model, klout.people());
        metrics.put("kloutSpearman", Ranking.spearman(sample, klout.scores()));
        Reference.of(sample, judged).describe(metrics);
        metrics.replaceAll((name, value) -> Curve.round(value));
        return metrics;
    }

    /** The mean, the standard deviation between repeats; returns the differences of the first. */
    private double[] put(Map<String, Double> metrics, String name, UnseenPeople.Ranker ranker) {
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
        return differences.getFirst();
    }

    /** How much the AUC would differ with other people of the same kind: people are drawn again, with all their pairs. */
    private double standardError(double[] differences) {
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

    /** The known scores, each by a model that was made without it. */
    private double[] foretold() {
        double[] foretold = new double[klout.scores().length];
        int[] pairs = IntStream.range(0, judgements.size()).toArray();
        IntStream.range(0, TENTHS).parallel().forEach(tenth -> {
            ModelFile model = training.model(pairs, i -> i % TENTHS != tenth, List.of(), Map.of());
            double[] scores = Training.scores(model, klout.people());
            for (int i = tenth; i < foretold.length; i += TENTHS) {
                foretold[i] = scores[i];
            }
        });
        return foretold;
    }
}
