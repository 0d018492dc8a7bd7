// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.score.v1.Score;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all the shapes of a score have in common. */
public final class Scores {
    private Scores() {}

    /** Lower and upper end. */
    public static List<Double> interval(Score score) {
        return List.of(score.getLower(), score.getUpper());
    }

    /** Points by other source, by the names that the person gave; they are part of those of the network OTHER. */
    static Map<String, Double> sources(Score score) {
        var points = new TreeMap<String, Double>();
        for (var contribution : score.getContributionsList()) {
            if (!contribution.getSource().isEmpty()) {
                points.merge(contribution.getSource(), contribution.getPoints(), Double::sum);
            }
        }
        return points;
    }

    /** Points by network; the point that everybody starts with belongs to none. */
    static Map<String, Double> networks(Score score) {
        var points = new TreeMap<String, Double>();
        for (var contribution : score.getContributionsList()) {
            ProtoJson.network(contribution.getNetwork())
                    .ifPresent(network -> points.merge(network, contribution.getPoints(), Double::sum));
        }
        return points;
    }
}
