// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.FeatureExtractor;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import io.clout.scoring.score.ScoreModel.Interval;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The curves of one network, ready to be applied. Allocates nothing to sum them up. Not safe for threads. */
final class NetworkCurves {
    private final Network network;
    private final FeatureCurve[] curves;

    /** Of each curve, where its feature stands in the vector. */
    private final int[] positions;

    private final FeatureExtractor extractor;
    private final double[] features;
    private final Interval interval;
    private double missingVariance;

    NetworkCurves(ScoreModel model, Network network, List<FeatureCurve> curves) {
        this.network = network;
        this.curves = curves.toArray(FeatureCurve[]::new);
        this.extractor = new FeatureExtractor(network, model.decay());
        this.positions = curves.stream()
                .mapToInt(curve -> extractor.features().indexOf(curve.feature()))
                .toArray();
        this.features = new double[extractor.features().size()];
        this.interval = model.interval();
    }

    double influence(AccountState account, long asOfDay) {
        extractor.extract(account, asOfDay, features);
        double influence = 0;
        missingVariance = 0;
        for (int i = 0; i < curves.length; i++) {
            double feature = features[positions[i]];
            influence += curves[i].curve().at(feature);
            if (Double.isNaN(feature)) {
                missingVariance += curves[i].spread() * curves[i].spread();
            }
        }
        return influence;
    }

    /** Of the last {@link #influence}: variance by what was measured. */
    double measuredVariance() {
        return interval.base() * interval.base()
                + interval.fewReactions() * interval.fewReactions() / (1 + extractor.reactions());
    }

    /** Of the last {@link #influence}: variance by what was not measured. */
    double missingVariance() {
        return missingVariance;
    }

    void explain(AccountState account, long asOfDay, double pointsPerInfluence, List<Contribution> into) {
        extractor.extract(account, asOfDay, features);
        double assumed = 0;
        int unknown = 0;
        for (int i = 0; i < curves.length; i++) {
            double value = features[positions[i]];
            double contribution = curves[i].curve().at(value);
            if (Double.isNaN(value)) {
                assumed += contribution;
                unknown++;
            } else {
                into.add(new Contribution(
                        network,
                        curves[i].feature().name(),
                        curves[i].feature().kind().proto(),
                        value,
                        contribution * pointsPerInfluence,
                        curves[i].prior()));
            }
        }
        if (unknown > 0) {
            into.add(new Contribution(
                    network,
                    Contribution.NOT_MEASURED,
                    SignalKind.SIGNAL_KIND_UNSPECIFIED,
                    unknown,
                    assumed * pointsPerInfluence,
                    true));
        }
    }

    /** Every kind that a feature of the model is made from. */
    Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(curves).map(FeatureCurve::feature).forEach(feature -> {
            kinds.add(feature.kind());
            if (feature.per() != null) {
                kinds.add(feature.per());
            }
        });
        return kinds;
    }
}
