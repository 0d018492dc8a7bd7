// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.feature.FeatureNumber;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import io.clout.scoring.signal.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The curves of one network, ready to be applied to features. Immutable; allocates nothing to sum them up. */
final class NetworkCurves {
    private final Network network;
    private final FeatureCurve[] curves;

    /** By curve, the number of its feature. */
    private final int[] features;

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    NetworkCurves(Network network, List<FeatureCurve> curves) {
        this.network = network;
        this.curves = curves.toArray(FeatureCurve[]::new);
        this.features = curves.stream()
                .mapToInt(curve -> FeatureNumber.of(curve.feature().name()))
                .toArray();
        curves.forEach(curve -> kinds.addAll(curve.feature().kinds()));
    }

    /** Numbers of the features, in the order of the curves; not to be changed. */
    int[] features() {
        return features;
    }

    List<Feature> ofFeatures() {
        return Arrays.stream(curves).map(FeatureCurve::feature).toList();
    }

    /** Every kind that a feature of the model is made from. */
    Set<Kind> kinds() {
        return kinds;
    }

    /** The values of an account's features in the order of the curves; {@code NaN}: not measured. */
    double[] values(AccountFeatures account) {
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

    double influence(double[] values) {
        double influence = 0;
        for (int i = 0; i < curves.length; i++) {
            influence += curves[i].curve().of(values[i]);
        }
        return influence;
    }

    /** Variance of the influence by what was not measured. */
    double missingVariance(double[] values) {
        double variance = 0;
        for (int i = 0; i < curves.length; i++) {
            if (Double.isNaN(values[i])) {
                variance += curves[i].spread() * curves[i].spread();
            }
        }
        return variance;
    }

    void explain(AccountFeatures account, double pointsPerInfluence, List<Contribution> into) {
        double[] values = values(account);
        double assumed = 0;
        int unknown = 0;
        for (int i = 0; i < curves.length; i++) {
            double value = values[i];
            double contribution = curves[i].curve().of(value);
            if (Double.isNaN(value)) {
                assumed += contribution;
                unknown++;
            } else {
                Feature feature = curves[i].feature();
                into.add(new Contribution(
                        network,
                        account.source(),
                        feature.name(),
                        feature.kind().proto(),
                        value,
                        contribution * pointsPerInfluence,
                        curves[i].prior()));
            }
        }
        if (unknown > 0) {
            into.add(new Contribution(
                    network,
                    account.source(),
                    Contribution.NOT_MEASURED,
                    SignalKind.SIGNAL_KIND_UNSPECIFIED,
                    unknown,
                    assumed * pointsPerInfluence,
                    true));
        }
    }
}
