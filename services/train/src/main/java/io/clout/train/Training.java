// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import io.clout.train.ModelFile.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Makes a model from what is usual and known scores, and applies it as scoring does: by {@link Scorer}, from the text of its file. */
final class Training {
    static final String VERSION = "clout-2";

    private final KloutScores klout;
    private final double[] byAudience;
    private final double[] withReactions;

    Training(KloutScores klout) {
        this.klout = klout;
        CalibrationFit straight = CalibrationFit.STRAIGHT;
        ModelFile draft =
                new ModelFile("draft", Usual.parts(), straight.influence(), straight.score(), List.of(), Map.of());
        this.byAudience = influences(draft, klout.people());
        this.withReactions = influences(draft, klout.peopleWithReactions());
    }

    /** The model, calibrated to the known scores of some people. */
    ModelFile model(IntPredicate known, List<TrainingData> trainedOn, Map<String, Double> metrics) {
        int[] people = IntStream.range(0, klout.scores().length).filter(known).toArray();
        CalibrationFit fit =
                CalibrationFit.of(some(people, klout.scores()), some(people, byAudience), some(people, withReactions));
        return new ModelFile(VERSION, Usual.parts(), fit.influence(), fit.score(), trainedOn, metrics);
    }

    private static double[] some(int[] people, double[] of) {
        return Arrays.stream(people).mapToDouble(i -> of[i]).toArray();
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
