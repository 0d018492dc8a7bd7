// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import io.clout.train.ModelFile.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Makes a model from judgements and known scores, and applies it as scoring does: by {@link Scorer}, from the text of its file. */
final class Training {
    static final String VERSION = "clout-1";

    /** What all pairs of known scores weigh together, in pairs of judgements: enough to shape curves where nobody was judged. */
    private static final double KNOWN_WEIGHT = 50;

    private final Judgements judgements;
    private final KloutScores klout;
    private final double[][] features;
    private final Design design;
    private final CurveTrainer trainer;
    private final double[][] judgedRows;
    private final double[][] knownRows;

    Training(Judgements judgements, KloutScores klout) {
        this.judgements = judgements;
        this.klout = klout;
        this.features = FeatureRows.of(judgements.people(), Curves.names(), ModelFile.DECAY);
        double[][] known = FeatureRows.of(klout.people(), Curves.names(), ModelFile.DECAY);
        this.design = Curves.design(features, known);
        this.trainer = new CurveTrainer(design.penalty(), design.steepest());
        this.judgedRows = design.rows(features);
        this.knownRows = design.rows(known);
    }

    /** The model from everything there is. */
    ModelFile model(List<TrainingData> trainedOn, Map<String, Double> metrics) {
        return model(IntStream.range(0, judgements.size()).toArray(), i -> true, trainedOn, metrics);
    }

    /** The model from some pairs and from the known scores of some people. */
    ModelFile model(int[] pairs, IntPredicate known, List<TrainingData> trainedOn, Map<String, Double> metrics) {
        List<Curve> learned = Curves.learned(design, slopes(pairs, known), features);
        ModelFile draft = draft(Map.of(Observations.NETWORK, learned));
        double[] influence = influences(draft, judgements.people());
        Priors priors = new Priors(new Matching(learned, features, influence));
        Map<Network, List<Curve>> networks = new EnumMap<>(priors.others());
        List<Curve> own = new ArrayList<>(learned);
        own.addAll(priors.besides(learned));
        networks.put(Observations.NETWORK, own);

        ModelFile all = draft(Map.of(Observations.NETWORK, own));
        int[] people = IntStream.range(0, klout.scores().length).filter(known).toArray();
        double[] ofKnown = influences(all, klout.people());
        CalibrationFit fit = CalibrationFit.of(
                Arrays.stream(people).mapToDouble(i -> klout.scores()[i]).toArray(),
                Arrays.stream(people).mapToDouble(i -> ofKnown[i]).toArray(),
                influences(all, judgements.people()));
        return new ModelFile(VERSION, networks, fit.influence(), fit.score(), trainedOn, metrics);
    }

    private double[] slopes(int[] pairs, IntPredicate known) {
        List<int[]> compared = klout.pairs();
        List<double[]> differences = new ArrayList<>();
        for (int pair : pairs) {
            differences.add(difference(judgedRows[judgements.chosen(pair)], judgedRows[judgements.refused(pair)]));
        }
        for (int[] pair : compared) {
            if (known.test(pair[0]) && known.test(pair[1])) {
                differences.add(difference(knownRows[pair[0]], knownRows[pair[1]]));
            }
        }
        double[] weights = new double[differences.size()];
        Arrays.setAll(weights, i -> i < pairs.length ? 1 : KNOWN_WEIGHT / compared.size());
        return trainer.train(differences.toArray(double[][]::new), weights);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    /** A model whose scores are influences on another scale. */
    private static ModelFile draft(Map<Network, List<Curve>> networks) {
        CalibrationFit straight = CalibrationFit.STRAIGHT;
        return new ModelFile("draft", networks, straight.influence(), straight.score(), List.of(), Map.of());
    }

    private static double[] influences(ModelFile draft, List<PersonState> people) {
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
}
