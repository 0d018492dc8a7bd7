// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.FeatureExtractor;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import io.clout.scoring.score.ScoreModel.Interval;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Rests;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The curves of one network, ready to be applied. Allocates nothing to sum them up. Not safe for threads. */
final class NetworkCurves {
    private final Network network;
    private final FeatureCurve[] curves;

    private final FeatureExtractor extractor;
    /** Of each curve, the value of its feature. */
    private final double[] features;

    private final Interval interval;
    private double missingVariance;

    NetworkCurves(ScoreModel model, Network network, List<FeatureCurve> curves) {
        this.network = network;
        this.curves = curves.toArray(FeatureCurve[]::new);
        this.extractor = new FeatureExtractor(
                network, curves.stream().map(FeatureCurve::feature).toList(), model.decay());
        this.features = new double[curves.size()];
        this.interval = model.interval();
    }

    double influence(AccountState account, Rests rests, long asOfDay) {
        extractor.extract(account, rests, asOfDay, features);
        double influence = 0;
        missingVariance = 0;
        for (int i = 0; i < curves.length; i++) {
            double feature = features[i];
            influence += curves[i].curve().of(feature);
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

    void explain(AccountState account, Rests rests, long asOfDay, double pointsPerInfluence, List<Contribution> into) {
        extractor.extract(account, rests, asOfDay, features);
        double assumed = 0;
        int unknown = 0;
        for (int i = 0; i < curves.length; i++) {
            double value = features[i];
            double contribution = curves[i].curve().of(value);
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
        Arrays.stream(curves).forEach(curve -> kinds.addAll(curve.feature().kinds()));
        return kinds;
    }
}
