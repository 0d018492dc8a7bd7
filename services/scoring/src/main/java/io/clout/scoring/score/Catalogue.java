// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import io.clout.scoring.signal.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every feature of every network, with what a model makes of it.
 *
 * @param model version of the model
 */
public record Catalogue(String model, List<Entry> entries) {

    /**
     * A feature of a network.
     *
     * @param weight its share of the network's influence (or, in a model of curves, the most that its curve brings); 0 if the model does not
     *     take it
     * @param prior whether the curve was carried over from another network rather than learned
     */
    public record Entry(Network network, Feature feature, double weight, boolean prior) {}

    /** In the order of the networks and of their features. */
    public static Catalogue of(ScoreModel model) {
        List<Entry> entries = Arrays.stream(Network.values())
                .flatMap(network -> Feature.of(network).stream().map(feature -> entry(network, feature, model)))
                .toList();
        return new Catalogue(model.version(), entries);
    }

    private static Entry entry(Network network, Feature feature, ScoreModel model) {
        return parts(network, model)
                .filter(part -> part.feature().equals(feature))
                .findFirst()
                .map(part -> new Entry(network, feature, part.weight() + part.reacting(), part.prior()))
                .orElseGet(() -> ofCurves(network, feature, model));
    }

    private static Stream<Part> parts(Network network, ScoreModel model) {
        return model.parts().getOrDefault(network, List.of()).stream();
    }

    private static Entry ofCurves(Network network, Feature feature, ScoreModel model) {
        return curves(network, model)
                .filter(curve -> curve.feature().equals(feature))
                .findFirst()
                .map(curve -> new Entry(network, feature, largest(curve), curve.prior()))
                .orElseGet(() -> new Entry(network, feature, 0, false));
    }

    private static Stream<FeatureCurve> curves(Network network, ScoreModel model) {
        return model.networks().getOrDefault(network, List.of()).stream();
    }

    private static double largest(FeatureCurve curve) {
        return Math.max(
                curve.curve().zero(), Arrays.stream(curve.curve().value()).max().orElse(0));
    }

    /** The networks, each once. */
    public List<Network> networks() {
        return entries.stream().map(Entry::network).distinct().toList();
    }

    /** Kinds of signals of a network, each once. */
    public List<Kind> kinds(Network network) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.isOn(network)).toList();
    }
}
