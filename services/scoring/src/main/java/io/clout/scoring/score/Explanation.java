// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A score with all that explains it.
 *
 * @param contributions their points add up to the score, within rounding (1e-9)
 * @param notMeasured kinds that the model knows for a linked network and that were never observed there
 */
public record Explanation(Score score, List<Contribution> contributions, List<NotMeasured> notMeasured) {

    /** A signal of a linked network that was never observed. */
    public record NotMeasured(Network network, Kind kind) {}

    /** Points by network, in the order of the networks; without the point that comes from none. */
    public Map<Network, Double> networks() {
        Map<Network, Double> points = new EnumMap<>(Network.class);
        for (Contribution contribution : contributions) {
            if (contribution.network() != Network.NETWORK_UNSPECIFIED) {
                points.merge(contribution.network(), contribution.points(), Double::sum);
            }
        }
        return points;
    }
}
