// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import java.util.List;

/** Computes all features of one network. Allocates nothing while it does. Not safe for threads. */
public final class FeatureExtractor {
    private static final Kind[] KINDS = Kind.values();

    private final Feature[] features;
    private final double[] weights;
    private final double[] amounts = new double[KINDS.length];

    public FeatureExtractor(Network network, Decay decay) {
        this.features = Feature.of(network).toArray(Feature[]::new);
        this.weights = decay.weights();
    }

    public List<Feature> features() {
        return List.of(features);
    }

    /**
     * The features of an account on a day.
     *
     * @param asOfDay UTC day since 1970
     * @param values gets one value for each of {@link #features}; {@code NaN}: not measured
     */
    public void extract(AccountState account, long asOfDay, double[] values) {
        for (Kind kind : KINDS) {
            amounts[kind.ordinal()] = account.amount(kind, asOfDay, weights);
        }
        for (int i = 0; i < features.length; i++) {
            values[i] = features[i].value(amounts);
        }
    }

    /** How much of what others do was behind the last {@link #extract}: the sum of all amounts they added day by day. */
    public double reactions() {
        double reactions = 0;
        for (Kind kind : KINDS) {
            double amount = amounts[kind.ordinal()];
            if (kind.actor() == Kind.Actor.OTHERS && kind.measure() == Kind.Measure.FLOW && amount > 0) {
                reactions += amount;
            }
        }
        return reactions;
    }
}
