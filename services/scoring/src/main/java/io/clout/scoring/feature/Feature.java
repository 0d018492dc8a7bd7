// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number made from a person's signals: the amount of one kind, or that amount for each of another. Measured once the kinds it is
 * made from were observed, otherwise not measured, which is not zero.
 *
 * <p>What others do stands above the line only, so no feature ever falls because others did more.
 *
 * @param name unique, such as {@code FOLLOWERS.total}, {@code LIKES_RECEIVED.volume}, {@code LIKES_RECEIVED.perPost}
 * @param per what the person did for it; null for an amount
 * @param smoothing added below the line, so that few actions do not make a ratio large by chance
 */
public record Feature(String name, Kind kind, @Nullable Kind per, double smoothing) {

    /** Every feature of a network, in an order that never changes for the same catalogue. */
    public static List<Feature> of(Network network) {
        List<Feature> features = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.isOn(network)) {
                features.add(new Feature(
                        kind + (kind.measure() == Kind.Measure.TOTAL ? ".total" : ".volume"), kind, null, 0));
            }
        }
        for (Kind kind : Kind.values()) {
            if (kind.isOn(network) && kind.actor() == Kind.Actor.OTHERS) {
                ratios(kind).stream()
                        .filter(ratio -> ratio.per() == null || ratio.per().isOn(network))
                        .forEach(features::add);
            }
        }
        return List.copyOf(features);
    }

    private static List<Feature> ratios(Kind kind) {
        List<Feature> ratios = new ArrayList<>();
        if (kind == Kind.FOLLOWERS || kind == Kind.LIST_MEMBERSHIPS) {
            ratios.add(new Feature(kind + ".perFollowing", kind, Kind.FOLLOWING, 10));
        }
        if (kind.measure() == Kind.Measure.FLOW) {
            ratios.add(perPost(kind));
        }
        if (kind == Kind.RETWEETS_RECEIVED) {
            ratios.add(perGiven(kind, Kind.RETWEETS_GIVEN));
        }
        if (kind == Kind.MENTIONS_RECEIVED) {
            ratios.add(perGiven(kind, Kind.MENTIONS_GIVEN));
        }
        return ratios;
    }

    private static Feature perPost(Kind kind) {
        return new Feature(kind + ".perPost", kind, Kind.POSTS, 1);
    }

    private static Feature perGiven(Kind kind, Kind given) {
        return new Feature(kind + ".perGiven", kind, given, 1);
    }

    /** Whether more of it can only be others' doing, so that it must never lower a score. */
    public boolean rises() {
        return kind.actor() == Kind.Actor.OTHERS;
    }

    /**
     * The feature's value.
     *
     * @param amounts of each kind by its ordinal, {@code NaN} where not measured
     * @return {@code NaN} if it is not measured
     */
    double value(double[] amounts) {
        double amount = amounts[kind.ordinal()];
        return per == null ? amount : amount / (amounts[per.ordinal()] + smoothing);
    }
}
