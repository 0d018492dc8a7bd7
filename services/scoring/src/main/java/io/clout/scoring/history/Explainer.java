// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.common.problem.Problem;
import io.clout.proto.score.v1.ExplainScoreResponse;
import io.clout.proto.score.v1.Score;
import io.clout.scoring.score.Cause;
import io.clout.scoring.score.Causes;
import io.clout.scoring.score.Contribution;
import io.clout.scoring.score.InputDigest;
import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.ScoreMessages;
import io.clout.scoring.score.ScoreModel;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why a score moved since the day before. */
@ApplicationScoped
class Explainer {
    private final KnownModels models;
    private final Reasons reasons;

    Explainer(KnownModels models, Reasons reasons) {
        this.models = models;
        this.reasons = reasons;
    }

    static Problem notReady() {
        return new Problem("score-not-ready", Status.Code.NOT_FOUND, "There is no score yet.");
    }

    /**
     * Explains the first of one or two scores. Throws {@link Problem} if there is none.
     *
     * @param sources as in {@link Reasons}
     */
    ExplainScoreResponse explain(List<Score> newestFirst, Map<String, String> sources) {
        if (newestFirst.isEmpty()) {
            throw notReady();
        }
        Score score = reasons.give(newestFirst.getFirst(), sources);
        ExplainScoreResponse.Builder response = ExplainScoreResponse.newBuilder()
                .setScore(score.toBuilder().setInputDigest(InputDigest.of(ScoreMessages.contributions(score))));
        if (newestFirst.size() > 1) {
            Score before = reasons.give(newestFirst.get(1), sources);
            response.setBefore(Chart.withoutReasons(before));
            reasons.causes(newestFirst.get(1), newestFirst.getFirst(), sources)
                    .orElseGet(() -> causes(before, score))
                    .forEach(cause -> response.addCausesBuilder()
                            .setNetwork(cause.network())
                            .setSource(cause.source())
                            .setFeature(cause.feature())
                            .setKind(cause.kind())
                            .setFeatureValueBefore(cause.before())
                            .setFeatureValueAfter(cause.after())
                            .setPoints(cause.points()));
        }
        return response.build();
    }

    private List<Cause> causes(Score before, Score after) {
        List<Contribution> was = ScoreMessages.contributions(before);
        List<Contribution> is = ScoreMessages.contributions(after);
        Optional<ScoreModel> model = before.getModelVersion().equals(after.getModelVersion())
                ? models.find(after.getModelVersion())
                : Optional.empty();
        return model.map(both -> Causes.between(before.getValue(), was, after.getValue(), is, both))
                .orElseGet(() -> Causes.acrossModels(was, is));
    }
}
