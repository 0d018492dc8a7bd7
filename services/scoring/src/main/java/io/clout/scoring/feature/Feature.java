// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number made from a person's signals: one kind in some respect, or that for each of another kind. Measured once the kinds it is
 * made from were observed, otherwise not measured, which is not zero.
 *
 * <p>What others do stands above the line only, so no feature ever falls because others did more. That is also why trends are sums
 * over three ranges and not ratios or differences of them, which would fall when more had happened before.
 *
 * @param name unique on its network, such as {@code FOLLOWERS.total}, {@code LIKES_RECEIVED.distinct}, {@code LIKES_RECEIVED.perPost}
 * @param per what the person did for it; null if it is not for each of anything
 * @param smoothing added below the line, so that few actions do not make a ratio large by chance
 * @param backing what limits it: no more counts than these make credible
 */
public record Feature(
        String name, Kind kind, Aspect aspect, @Nullable Kind per, double smoothing, List<Backing> backing) {

    /** One of {@code kind} makes so many {@code times} of what it backs credible. */
    public record Backing(Kind kind, double times) {}

    /**
     * Humans take who is both listed and talked about for more influential than who is very much of one: decision 070. (Lists can be
     * bought, too; mentions beside them cost more.)
     */
    private static final Feature BACKED_LISTS = new Feature(
            Kind.LIST_MEMBERSHIPS + ".backed",
            Kind.LIST_MEMBERSHIPS,
            Aspect.TOTAL,
            null,
            0,
            List.of(new Backing(Kind.MENTIONS_RECEIVED, 20), new Backing(Kind.RETWEETS_RECEIVED, 80)));

    /**
     * The most people with whom an account can follow each other. Humans take who follows hardly anyone for less influential than the
     * audience says: decision 120. Nothing for whom nobody follows, so following alone brings nothing.
     */
    private static final Feature MUTUAL_FOLLOWERS = new Feature(
            Kind.FOLLOWERS + ".mutual", Kind.FOLLOWERS, Aspect.TOTAL, null, 0, List.of(new Backing(Kind.FOLLOWING, 1)));

    private static final List<Feature> LIMITED = List.of(BACKED_LISTS, MUTUAL_FOLLOWERS);

    /** Every feature of a network, in an order that never changes for the same catalogue. */
    public static List<Feature> of(Network network) {
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(kind -> kind.isOn(network)).toList();
        List<Feature> features = new ArrayList<>();
        for (Kind kind : kinds) {
            aspects(kind, network).forEach(aspect -> features.add(new Feature(kind, aspect)));
        }
        for (Kind kind : kinds) {
            Ratio.of(kind).stream()
                    .filter(ratio -> ratio.per().isOn(network))
                    .forEach(ratio -> features.add(new Feature(kind, ratio)));
        }
        LIMITED.stream().filter(feature -> kinds.containsAll(feature.kinds())).forEach(features::add);
        return List.copyOf(features);
    }

    private static List<Aspect> aspects(Kind kind, Network network) {
        if (kind.measure() == Measure.TOTAL) {
            return kind == Kind.FOLLOWERS ? List.of(Aspect.TOTAL, Aspect.EARNED) : List.of(Aspect.TOTAL);
        }
        List<Aspect> aspects = new ArrayList<>(List.of(Aspect.VOLUME, Aspect.DAYS7, Aspect.DAYS30, Aspect.DAYS90));
        if (kind.namesActors(network)) {
            aspects.addAll(List.of(Aspect.DISTINCT, Aspect.SELECTIVE));
        }
        if (kind.actor() == Kind.Actor.OTHERS) {
            aspects.addAll(List.of(Aspect.RECENT, Aspect.LASTING));
        }
        return aspects;
    }

    private Feature(Kind kind, Aspect aspect) {
        this(kind + "." + aspect.suffix(), kind, aspect, null, 0, List.of());
    }

    private Feature(Kind kind, Ratio ratio) {
        this(kind + "." + ratio.suffix(), kind, base(kind), ratio.per(), ratio.smoothing(), List.of());
    }

    /** In what respect kinds are taken for a ratio. */
    static Aspect base(Kind kind) {
        return switch (kind.measure()) {
            case TOTAL -> Aspect.TOTAL;
            case FLOW -> Aspect.VOLUME;
        };
    }

    /** Every kind that it is made from. */
    public List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(kind));
        if (per != null) {
            kinds.add(per);
        }
        if (aspect == Aspect.EARNED) {
            kinds.add(Kind.FOLLOWING);
        }
        backing.forEach(backed -> kinds.add(backed.kind()));
        return kinds;
    }

    /** Whether more of it can only be others' doing, so that it must never lower a score. */
    public boolean rises() {
        return kind.actor() == Kind.Actor.OTHERS;
    }

    /** What one of it is, in the plural. */
    public String unit() {
        String unit = aspect == Aspect.DISTINCT ? "people" : kind.unit();
        return per == null ? unit : unit + " per " + per.unit();
    }

    /** The period it covers, in words. */
    public String window() {
        return aspect.window();
    }

    /**
     * The feature's value.
     *
     * @param amount of its kind in its respect, {@code NaN} if not measured
     * @param actions what the person did for it, likewise; of no matter unless it is for each of something
     * @return {@code NaN} if it is not measured
     */
    double value(double amount, double actions) {
        return per == null ? amount : amount / (actions + smoothing);
    }
}
