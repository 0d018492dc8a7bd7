// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.score.v1.Score;
import io.clout.scoring.score.AccountFeatures;
import io.clout.scoring.score.Cause;
import io.clout.scoring.score.Explanation;
import io.clout.scoring.score.FeatureMessages;
import io.clout.scoring.score.Formula;
import io.clout.scoring.score.GroupMessages;
import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.ScoreMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives scores the reasons that follow from what they were made from, by the model that made them. It takes some microseconds for each, and
 * a history that kept them instead would be several times as large.
 */
@ApplicationScoped
public class Reasons {
    private final KnownModels models;
    private final Map<String, Formula> formulas = new ConcurrentHashMap<>();

    public Reasons(KnownModels models) {
        this.models = models;
    }

    /**
     * A stored score with its reasons in place of what it was made from. What was stored with its reasons stays as it is, and so does
     * what a model made that this service does not have.
     */
    public Score give(Score stored) {
        return stored.getAccountsCount() == 0
                ? stored
                : formula(stored.getModelVersion())
                        .map(formula -> give(stored, formula))
                        .orElse(stored);
    }

    /**
     * As {@link #give(Score)}, with other sources by the names that the person gave them.
     *
     * @param sources names by the account's id
     */
    public Score give(Score stored, Map<String, String> sources) {
        Score.Builder score = give(stored).toBuilder();
        score.getContributionsBuilderList()
                .forEach(contribution -> contribution.setSource(sources.getOrDefault(contribution.getSource(), "")));
        score.getNetworksBuilderList()
                .forEach(points -> points.setSource(sources.getOrDefault(points.getSource(), "")));
        return score.build();
    }

    private static Score give(Score stored, Formula formula) {
        List<AccountFeatures> accounts = FeatureMessages.of(stored);
        Score.Builder score = stored.toBuilder().clearAccounts();
        Explanation explanation = formula.explain(ScoreMessages.score(stored), accounts);
        ScoreMessages.addReasons(explanation, score);
        GroupMessages.add(explanation, accounts, formula.alone(accounts), score);
        return score.build();
    }

    /**
     * Why a score moved since another, from what both were made from; empty if that is not known, or by another model.
     *
     * @param sources as in {@link #give(Score, Map)}
     */
    Optional<List<Cause>> causes(Score before, Score after, Map<String, String> sources) {
        return before.getAccountsCount() == 0
                        || after.getAccountsCount() == 0
                        || !before.getModelVersion().equals(after.getModelVersion())
                ? Optional.empty()
                : formula(after.getModelVersion())
                        .map(formula -> formula
                                .causes(
                                        before.getValue(),
                                        FeatureMessages.of(before),
                                        after.getValue(),
                                        FeatureMessages.of(after))
                                .stream()
                                .map(cause -> cause.at(sources.getOrDefault(cause.source(), "")))
                                .toList());
    }

    private Optional<Formula> formula(String version) {
        return models.find(version).map(model -> formulas.computeIfAbsent(version, unread -> new Formula(model)));
    }
}
