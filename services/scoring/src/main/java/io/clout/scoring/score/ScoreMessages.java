// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import com.google.protobuf.Timestamp;
import io.clout.proto.score.v1.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Scores between our own words and those of the contracts. */
public final class ScoreMessages {
    private ScoreMessages() {}

    /** A score without what explains it. */
    public static Score.Builder score(io.clout.scoring.score.Score from, String model, LocalDate day, Instant asOf) {
        return Score.newBuilder()
                .setValue(from.value())
                .setLower(from.lower())
                .setUpper(from.upper())
                .setModelVersion(model)
                .setDay(day.toString())
                .setAsOf(
                        Timestamp.newBuilder().setSeconds(asOf.getEpochSecond()).setNanos(asOf.getNano()));
    }

    /** Value and interval of a score. */
    public static io.clout.scoring.score.Score score(Score from) {
        return new io.clout.scoring.score.Score(from.getValue(), from.getLower(), from.getUpper());
    }

    /** Adds what explains a score. */
    public static void addReasons(Explanation explanation, Score.Builder score) {
        explanation
                .contributions()
                .forEach(contribution -> score.addContributionsBuilder()
                        .setNetwork(contribution.network())
                        .setSource(contribution.source())
                        .setFeature(contribution.feature())
                        .setKind(contribution.kind())
                        .setFeatureValue(contribution.value())
                        .setPoints(contribution.points())
                        .setPrior(contribution.prior())
                        .setGroup(contribution.group()));
        explanation
                .notMeasured()
                .forEach(missing -> score.addNotMeasuredBuilder()
                        .setNetwork(missing.network())
                        .setKind(missing.kind().proto()));
    }

    /** Where the points of a score come from. */
    public static List<Contribution> contributions(Score score) {
        return score.getContributionsList().stream()
                .map(contribution -> new Contribution(
                        contribution.getNetwork(),
                        contribution.getSource(),
                        contribution.getFeature(),
                        contribution.getKind(),
                        contribution.getFeatureValue(),
                        contribution.getPoints(),
                        contribution.getPrior(),
                        contribution.getGroup()))
                .toList();
    }
}
