// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import io.clout.scoring.score.ScoreModel.Interval;
import io.clout.scoring.signal.Signals;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A model with a curve for every feature of every network, so that what must hold is tested of all of them. */
final class EveryFeature {
    private EveryFeature() {}

    static ScoreModel model() {
        return new ScoreModel(
                "every-feature",
                new Decay(30),
                Signals.networks().stream().collect(Collectors.toMap(Function.identity(), EveryFeature::curves)),
                4,
                new Calibration(new double[] {0, 2, 10}, new double[] {1, 40, 90}),
                new Interval(1.645, 0.1, 0.5));
    }

    private static List<FeatureCurve> curves(Network network) {
        return Feature.of(network).stream()
                .map(feature -> new FeatureCurve(feature, curve(feature), true, 0.1))
                .toList();
    }

    /** What others do rises, what the person does may fall. */
    private static Curve curve(Feature feature) {
        double[] at = new double[60];
        double[] value = new double[60];
        for (int i = 0; i < at.length; i++) {
            at[i] = i == 0 ? 0 : Math.pow(10, i / 6.0 - 3);
            value[i] = feature.rises() ? 0.02 + i * 0.005 : 0.3 - i * 0.005;
        }
        return new Curve(0, feature.aspect().trend() ? 0 : 0.01, at, value);
    }
}
