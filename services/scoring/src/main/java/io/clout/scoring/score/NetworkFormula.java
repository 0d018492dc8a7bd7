// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.GroupKind;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.feature.FeatureNumber;
import io.clout.scoring.signal.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a model makes of the features of one network. Immutable; allocates nothing to sum them up. */
abstract sealed class NetworkFormula permits NetworkCurves, NetworkParts {
    final Network network;
    private final List<Feature> ofFeatures;

    /** Numbers of the features. */
    private final int[] features;

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    /**
     * What a feature brings.
     *
     * @param feature its name, or one of those of {@link Contribution}
     * @param influence not negative but for {@link Contribution#MOVING} and {@link Contribution#UNCONFIRMED}
     */
    record Line(
            Network network,
            String feature,
            SignalKind kind,
            double value,
            double influence,
            boolean prior,
            GroupKind group) {
        Line times(double share) {
            return new Line(network, feature, kind, value, influence * share, prior, group);
        }
    }

    NetworkFormula(Network network, List<Feature> features) {
        this.network = network;
        this.ofFeatures = features;
        this.features = features.stream()
                .mapToInt(feature -> FeatureNumber.of(feature.name()))
                .toArray();
        features.stream()
                .flatMap(feature -> feature.kinds().stream())
                .filter(kind -> kind.isOn(network))
                .forEach(kinds::add);
    }

    /** Numbers of the features, in the order of {@link #ofFeatures}; not to be changed. */
    final int[] features() {
        return features;
    }

    final List<Feature> ofFeatures() {
        return ofFeatures;
    }

    /** Every kind that a feature of the model is made from. */
    final Set<Kind> kinds() {
        return kinds;
    }

    /** The values of an account's features in the order of {@link #features}; {@code NaN}: not measured. */
    final double[] values(AccountFeatures account) {
        if (account.features() == features) {
            return account.values();
        }
        double[] values = new double[features.length];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < features.length; i++) {
            for (int j = 0; j < account.features().length; j++) {
                if (account.features()[j] == features[i]) {
                    values[i] = account.values()[j];
                }
            }
        }
        return values;
    }

    abstract double influence(double[] values);

    /** How much of what it takes was measured, by weight, 0 to 1. */
    abstract double measured(double[] values);

    /**
     * The variance of the influence upwards.
     *
     * @param measured variance of what was measured
     * @param deviations half width of an interval in standard deviations
     */
    abstract double upwards(double measured, double deviations, double[] values);

    /** As {@link #upwards}, downwards. */
    abstract double downwards(double measured, double deviations, double[] values);

    /** What each feature brings; in all, the influence. */
    abstract void explain(double[] values, List<Line> into);

    final Line line(Feature feature, double value, double influence, boolean prior) {
        return new Line(network, feature.name(), feature.kind().proto(), value, influence, prior, Groups.of(feature));
    }

    /** What is claimed and not counted. */
    final Line unconfirmed(double claimed, double influence) {
        return new Line(
                network,
                Contribution.UNCONFIRMED,
                SignalKind.SIGNAL_KIND_UNSPECIFIED,
                claimed,
                influence,
                false,
                GroupKind.GROUP_KIND_UNCONFIRMED);
    }

    final Line notMeasured(int features, double influence) {
        return new Line(
                network,
                Contribution.NOT_MEASURED,
                SignalKind.SIGNAL_KIND_UNSPECIFIED,
                features,
                influence,
                true,
                GroupKind.GROUP_KIND_NOT_MEASURED);
    }
}
