// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes a model from judgements and known scores, and measures it as it scores: by {@link Scorer}, from the text of its file. */
final class Training {
    static final String VERSION = "clout-1";

    private final Judgements judgements;
    private final KloutScores klout;
    private final CurveTrainer trainer;
    private final double[][] rows;

    Training(Judgements judgements, KloutScores klout, CurveTrainer trainer) {
        this.judgements = judgements;
        this.klout = klout;
        this.trainer = trainer;
        this.rows = FeatureRows.of(judgements.people(), Curves.learned(), ModelFile.DECAY);
    }

    /** The model from all pairs. */
    ModelFile model(List<String> trainedOn, Map<String, Double> metrics) {
        int[] pairs = IntStream.range(0, judgements.size()).toArray();
        return model(
                Arrays.stream(pairs).map(judgements::chosen).toArray(),
                Arrays.stream(pairs).map(judgements::refused).toArray(),
                trainedOn,
                metrics);
    }

    private ModelFile model(int[] chosen, int[] refused, List<String> trainedOn, Map<String, Double> metrics) {
        List<Curve> curves = Curves.of(trainer.train(rows, chosen, refused), rows);
        CalibrationFit fit = CalibrationFit.of(
                influences(curves, klout.people()), klout.scores(), influences(curves, judgements.people()));
        return new ModelFile(VERSION, curves, fit.influence(), fit.score(), trainedOn, metrics);
    }

    /**
     * Scores of everybody of the judgements, by a model from some pairs only. (Which of two stands higher does not depend on the
     * calibration, but by how much does, and so does the AUC of differences.)
     */
    double[] rank(int[] chosen, int[] refused) {
        return scores(model(chosen, refused, List.of(), Map.of()), judgements.people());
    }

    private static double[] influences(List<Curve> curves, List<PersonState> people) {
        CalibrationFit straight = CalibrationFit.STRAIGHT;
        ModelFile draft = new ModelFile("draft", curves, straight.influence(), straight.score(), List.of(), Map.of());
        return Arrays.stream(scores(draft, people))
                .map(CalibrationFit::influence)
                .toArray();
    }

    /** Scores by a model file. */
    static double[] scores(ModelFile model, List<PersonState> people) {
        Scorer scorer = new Scorer(ScoreModelReader.parse(model.text()));
        return people.stream()
                .mapToDouble(person -> scorer.score(person, Observations.DAY).value())
                .toArray();
    }

    /** How a model does on the data it was made from, and how well its calibration fits people it was not fitted to. */
    Map<String, Double> metrics(ModelFile model) {
        double[] scores = scores(model, klout.people());
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("aucTrainingPairs", UnseenPeople.auc(judgements, scores(model, judgements.people())));
        metrics.put("kloutSpearman", Ranking.spearman(scores, klout.scores()));
        metrics.put("kloutMeanAbsoluteErrorUnseen", kloutUnseen(model));
        metrics.put("referenceMean", Arrays.stream(scores).average().orElseThrow());
        metrics.put("referenceP95", Ranking.quantile(scores, 0.95));
        return metrics;
    }

    /** Mean error on known scores, each by a calibration that was fitted to the other nine tenths of the people. */
    private double kloutUnseen(ModelFile model) {
        int tenths = 10;
        double[] influences = influences(model.curves(), klout.people());
        double[] top = influences(model.curves(), judgements.people());
        double[] fitted = new double[influences.length];
        for (int tenth = 0; tenth < tenths; tenth++) {
            int out = tenth;
            int[] rest = IntStream.range(0, fitted.length)
                    .filter(i -> i % tenths != out)
                    .toArray();
            CalibrationFit fit = CalibrationFit.of(
                    Arrays.stream(rest).mapToDouble(i -> influences[i]).toArray(),
                    Arrays.stream(rest).mapToDouble(i -> klout.scores()[i]).toArray(),
                    top);
            IntStream.range(0, fitted.length)
                    .filter(i -> i % tenths == out)
                    .forEach(i -> fitted[i] = fit.at(influences[i]));
        }
        return CalibrationFit.meanAbsoluteError(fitted, klout.scores());
    }
}
