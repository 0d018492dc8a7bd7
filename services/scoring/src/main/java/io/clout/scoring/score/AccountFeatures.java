// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import java.util.Map;
import java.util.Set;

/**
 * All that a model takes into account of one linked account on one day. Not to be changed, the arrays neither.
 *
 * @param source the account's id, where a person may have several on the network; else empty
 * @param observed whether anything was ever observed; else it contributes nothing
 * @param features their numbers, see {@link io.clout.scoring.feature.FeatureNumber}
 * @param values one for each; {@code NaN}: not measured
 * @param reactions how much of what others do was behind them
 * @param notMeasured kinds that the model uses and that were never observed
 * @param credited the influence that it is credited with; {@code NaN} where the model credits everything at once
 * @param unconfirmed whether a server claims it that is not trusted: it has at most what an average person has
 * @param counts what was observed of each kind, as the network's own pages count it
 */
public record AccountFeatures(
        Network network,
        String source,
        boolean observed,
        int[] features,
        double[] values,
        double reactions,
        Set<Kind> notMeasured,
        double credited,
        boolean unconfirmed,
        Map<Kind, ObservedCount> counts) {}
