// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.score.v1.ExplainScoreResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the points of a day come from, and why it moved.
 *
 * @param inputDigest SHA-256, in hex, of the features that the score was made from; a signed statement names it too
 * @param contributions their points add up to the score
 * @param before the last score before that day; absent if there is none
 * @param causes their points add up to the difference of the two scores; empty without {@code before}
 */
record ScoreExplanation(
        LocalDate day,
        double score,
        String model,
        String inputDigest,
        List<Contribution> contributions,
        List<NotMeasured> notMeasured,
        Optional<DayScore> before,
        List<Cause> causes) {

    /**
     * Points that one feature brings.
     *
     * @param network absent for the point that everybody starts with
     * @param feature name in the catalogue of features
     * @param kind the signal that the feature is made from; absent for the point that everybody starts with
     * @param value of the feature, in its own unit
     * @param prior true where the curve is carried over from another network
     */
    record Contribution(
            Optional<String> network,
            String feature,
            Optional<String> kind,
            double value,
            double points,
            boolean prior) {}

    /** A day's score. */
    record DayScore(LocalDate day, double score) {}

    /**
     * Why the score moved by some points.
     *
     * @param before value of the feature on the earlier day
     * @param after value of the feature on the later day
     * @param points won, or lost if negative
     */
    record Cause(
            Optional<String> network,
            String feature,
            Optional<String> kind,
            double before,
            double after,
            double points) {}

    static ScoreExplanation of(ExplainScoreResponse response) {
        var score = response.getScore();
        return new ScoreExplanation(
                LocalDate.parse(score.getDay()),
                score.getValue(),
                score.getModelVersion(),
                score.getInputDigest(),
                score.getContributionsList().stream()
                        .map(ScoreExplanation::contribution)
                        .toList(),
                NotMeasured.of(score),
                response.hasBefore()
                        ? Optional.of(new DayScore(
                                LocalDate.parse(response.getBefore().getDay()),
                                response.getBefore().getValue()))
                        : Optional.empty(),
                response.getCausesList().stream().map(ScoreExplanation::cause).toList());
    }

    private static Contribution contribution(io.clout.proto.score.v1.Contribution from) {
        return new Contribution(
                ProtoJson.network(from.getNetwork()),
                from.getFeature(),
                ProtoJson.kind(from.getKind()),
                from.getFeatureValue(),
                from.getPoints(),
                from.getPrior());
    }

    private static Cause cause(io.clout.proto.score.v1.Cause from) {
        return new Cause(
                ProtoJson.network(from.getNetwork()),
                from.getFeature(),
                ProtoJson.kind(from.getKind()),
                from.getFeatureValueBefore(),
                from.getFeatureValueAfter(),
                from.getPoints());
    }
}
