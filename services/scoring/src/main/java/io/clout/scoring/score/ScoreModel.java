// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.feature.Feature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How features become a score. Immutable; read from a file by {@link ScoreModelReader}, applied by {@link Scorer}.
 *
 * <p>A network's influence is the sum of its curves. Networks (and several accounts of one) combine by the p-norm, so each adds, with
 * diminishing return, and none can lower. The calibration maps the result to points.
 *
 * @param version such as {@code clout-1}
 * @param networks curves by network, of a model of curves; a network that is neither here nor in parts contributes nothing
 * @param parts parts by network, of a model of parts
 * @param credit how accounts are credited with their influence
 * @param power p of the norm, 1 or more
 */
public record ScoreModel(
        String version,
        Decay decay,
        Map<Network, List<FeatureCurve>> networks,
        Map<Network, List<Part>> parts,
        Credit credit,
        double power,
        Calibration calibration,
        Interval interval) {

    public ScoreModel {
        if (!(power >= 1 && power <= 64)) {
            throw new IllegalArgumentException("power of " + power);
        }
        networks = Map.copyOf(networks);
        parts = Map.copyOf(parts);
    }

    /** A model of curves, which credits everything at once. */
    ScoreModel(
            String version,
            Decay decay,
            Map<Network, List<FeatureCurve>> networks,
            double power,
            Calibration calibration,
            Interval interval) {
        this(version, decay, networks, Map.of(), Credit.AT_ONCE, power, calibration, interval);
    }

    /** Networks that it has anything for. */
    public Set<Network> known() {
        return Stream.concat(networks.keySet().stream(), parts.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether sudden gains are limited to what lasts; a model that credits with a delay needs no such limit. */
    boolean limited() {
        return credit.atOnce();
    }

    /**
     * One feature's curve.
     *
     * @param prior whether it was not learned on this network
     * @param spread standard deviation of the contribution among people of whom the feature is measured
     */
    record FeatureCurve(Feature feature, Curve curve, boolean prior, double spread) {
        FeatureCurve {
            if (feature.rises()) {
                curve.requireRising();
            }
            // One reaction a month ago says that this week there was none: it must not cost what was not measured
            // brought before.
            if (feature.rises() && feature.aspect().trend() && curve.zero() != curve.missing()) {
                throw new IllegalArgumentException("a trend that is zero counts as one that was not measured");
            }
            if (!(spread >= 0)) {
                throw new IllegalArgumentException("spread of " + spread);
            }
        }
    }

    /**
     * How wide the interval is. In influence, the standard deviation is made of a base, of one that shrinks with the root of the reactions
     * seen, and, upwards only, of the spread of what was not measured (which counts as little as can be).
     *
     * @param deviations half width in standard deviations: 1.645 for 90 %
     * @param base what remains however much is known
     * @param fewReactions what is added while there are no reactions
     */
    record Interval(double deviations, double base, double fewReactions) {
        Interval {
            if (!(deviations >= 0 && base >= 0 && fewReactions >= 0)) {
                throw new IllegalArgumentException("an interval has no negative width");
            }
        }
    }
}
