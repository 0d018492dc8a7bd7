// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import java.util.List;

/** The sum of one curve for each feature, as clout-1 takes it. */
final class NetworkCurves extends NetworkFormula {
    private final FeatureCurve[] curves;

    NetworkCurves(Network network, List<FeatureCurve> curves) {
        super(network, curves.stream().map(FeatureCurve::feature).toList());
        this.curves = curves.toArray(FeatureCurve[]::new);
    }

    @Override
    double influence(double[] values) {
        double influence = 0;
        for (int i = 0; i < curves.length; i++) {
            influence += curves[i].curve().of(values[i]);
        }
        return influence;
    }

    @Override
    double measured(double[] values) {
        int measured = 0;
        for (double value : values) {
            measured += Double.isNaN(value) ? 0 : 1;
        }
        return (double) measured / values.length;
    }

    @Override
    double upwards(double measured, double deviations, double[] values) {
        double variance = 0;
        for (int i = 0; i < curves.length; i++) {
            if (Double.isNaN(values[i])) {
                variance += curves[i].spread() * curves[i].spread();
            }
        }
        return measured + variance;
    }

    /** What was not measured counts as little as can be: nothing is below it. */
    @Override
    double downwards(double measured, double deviations, double[] values) {
        return measured;
    }

    @Override
    void explain(double[] values, List<Line> into) {
        double assumed = 0;
        int unknown = 0;
        for (int i = 0; i < curves.length; i++) {
            double contribution = curves[i].curve().of(values[i]);
            if (Double.isNaN(values[i])) {
                assumed += contribution;
                unknown++;
            } else {
                into.add(line(curves[i].feature(), values[i], contribution, curves[i].prior()));
            }
        }
        if (unknown > 0) {
            into.add(notMeasured(unknown, assumed));
        }
    }
}
