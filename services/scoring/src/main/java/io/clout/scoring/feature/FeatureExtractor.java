// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Pauses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes features of one network. Allocates nothing, unless the person pauses. Not thread-safe. */
public final class FeatureExtractor {
    private final List<Feature> features;
    private final WeightTable weights;
    private final Habits habits;
    private final boolean limited;

    /** What the features are made from, each once. */
    private final Amount[] amounts;

    private final double[] values;

    /** By feature, the index among the amounts of its numerator, and of its denominator or -1. */
    private final int[] above;

    private final int[] below;

    /** By feature, the indexes among the amounts of what limits it, in the order of its backing. */
    private final int[][] limits;

    /** Indexes among the amounts of the volumes of others' reactions. */
    private final int[] reactions;

    private record Amount(Kind kind, Aspect aspect) {}

    /** Extracts all features of the network. */
    public FeatureExtractor(Network network, Decay decay) {
        this(network, Feature.of(network), decay, true);
    }

    /** Extracts some features of the network; sudden gains are {@code limited} to what lasts, or not. */
    public FeatureExtractor(Network network, List<Feature> features, Decay decay, boolean limited) {
        this.habits = new Habits(limited);
        this.limited = limited;
        this.features = List.copyOf(features);
        this.weights = new WeightTable(decay);
        List<Amount> needed = new ArrayList<>();
        this.above = features.stream()
                .mapToInt(feature -> place(feature.kind(), feature.aspect(), needed))
                .toArray();
        this.below = features.stream()
                .mapToInt(feature -> place(feature.per(), needed))
                .toArray();
        this.limits = features.stream()
                .map(feature -> feature.backing().stream()
                        .mapToInt(backed -> place(backed.kind(), needed))
                        .toArray())
                .toArray(int[][]::new);
        this.reactions = Arrays.stream(Kind.values())
                .filter(kind ->
                        kind.isOn(network) && kind.actor() == Kind.Actor.OTHERS && kind.measure() == Kind.Measure.FLOW)
                .mapToInt(kind -> place(kind, Aspect.VOLUME, needed))
                .toArray();
        this.amounts = needed.toArray(Amount[]::new);
        this.values = new double[amounts.length];
    }

    private static int place(@Nullable Kind per, List<Amount> needed) {
        return per == null ? -1 : place(per, Feature.base(per), needed);
    }

    private static int place(Kind kind, Aspect aspect, List<Amount> needed) {
        Amount amount = new Amount(kind, aspect);
        if (!needed.contains(amount)) {
            needed.add(amount);
        }
        return needed.indexOf(amount);
    }

    public List<Feature> features() {
        return features;
    }

    /** As {@link #extract(AccountState, Pauses, long, double[])}, for a person without pauses. */
    public void extract(AccountState account, long asOfDay, double[] values) {
        extract(account, Pauses.NONE, asOfDay, values);
    }

    /**
     * The features of an account on a day. Of a day in the past, they are made from what happened until then, as far as that is still
     * known: of weeks that are known only as a whole, a part; of totals, the reading of the time, else the first.
     *
     * @param asOfDay UTC day since 1970
     * @param features gets one value for each of {@link #features}; {@code NaN}: not measured
     */
    public void extract(AccountState account, Pauses pauses, long asOfDay, double[] features) {
        Weights now = weights.of(asOfDay, pauses);
        habits.prepare(account, asOfDay, now);
        for (int i = 0; i < amounts.length; i++) {
            values[i] = amounts[i].aspect().of(account, amounts[i].kind(), asOfDay, now, habits);
        }
        for (int i = 0; i < above.length; i++) {
            Feature feature = this.features.get(i);
            double amount = limits[i].length == 0 ? values[above[i]] : limited(feature, values[above[i]], limits[i]);
            features[i] = feature.value(amount, below[i] < 0 ? 0 : values[below[i]]);
        }
    }

    /** Where what is not measured counts as the least, so does what nothing backs: the first reading may not cost anything. */
    private double limited(Feature feature, double amount, int[] places) {
        double least = amount;
        for (int i = 0; i < places.length; i++) {
            least = Math.min(least, feature.backing().get(i).times() * values[places[i]]);
        }
        return least > 0 || !limited ? least : Double.NaN;
    }

    /** How much of what others do was behind the last {@link #extract}: the sum of all amounts they added day by day. */
    public double reactions() {
        double sum = 0;
        for (int place : reactions) {
            if (values[place] > 0) {
                sum += values[place];
            }
        }
        return sum;
    }
}
