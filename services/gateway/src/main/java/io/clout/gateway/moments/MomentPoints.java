// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moments;

import io.clout.proto.profile.v1.Moment;
import io.clout.proto.profile.v1.MomentReactions;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.Score;

/** Shares out what the reactions of each kind bring on a network, each reaction of the last 90 days alike. */
record MomentPoints(Score score) {

    /** Points of the score; a model without a feature of a kind gives none for it. */
    double of(Moment moment) {
        return moment.getReactionsList().stream()
                .mapToDouble(reactions -> points(moment, reactions) * reactions.getCount() / reactions.getOfAll())
                .sum();
    }

    private double points(Moment moment, MomentReactions reactions) {
        return score.getContributionsList().stream()
                .filter(contribution -> contribution.getNetwork() == moment.getNetwork()
                        && contribution.getKind() == reactions.getKind())
                .mapToDouble(Contribution::getPoints)
                .sum();
    }
}
