// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import java.util.List;

/**
 * The weighted mean of what each feature stands for, in decades of followers: decision 150. What was not measured counts as the mean of
 * what was, a little less, since people with the same audience mostly get the same reactions. An audience counts in two parts: for
 * itself, and as far as it reacts; where no reaction can be measured it is taken to react, a little less.
 */
final class NetworkParts extends NetworkFormula {
    /** How much less what was not measured counts: where the lower quartile lies of people who are alike in all else, in decades. */
    static final double A_LITTLE_LESS = 0.08;

    /** How much people who are alike in all else differ in one feature: standard deviation, in decades. */
    static final double SPREAD = 0.2;

    /** A bounded part counts at least this much less than the mean of the others, and at most this much more, in decades. */
    private static final double LESS = 0.6;

    private static final double MORE = 1.6;

    private final Part[] parts;
    private final Curve[] standings;

    /** By part, how much of an audience it makes credible. */
    private final Curve[] credible;

    NetworkParts(Network network, List<Part> parts) {
        super(network, parts.stream().map(Part::feature).toList());
        this.parts = parts.toArray(Part[]::new);
        this.standings = parts.stream().map(Part::standing).toArray(Curve[]::new);
        this.credible = parts.stream().map(Part::credible).toArray(Curve[]::new);
        double weights = parts.stream()
                .mapToDouble(part -> part.weight() + part.reacting())
                .sum();
        if (Math.abs(weights - 1) > 1e-9) {
            throw new IllegalArgumentException("weights of " + network + " add up to " + weights);
        }
    }

    /** How far the audience reacts, in decades; {@code NaN} if no reaction is measured. */
    private double reach(double[] values) {
        double reach = Double.NaN;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].reach() > 0 && !Double.isNaN(values[i])) {
                double here = credible[i].of(values[i]);
                reach = here <= reach ? reach : here;
            }
        }
        return reach;
    }

    /** What the parts without bounds stand for: the sum of their measured weights times standings. */
    private double sum(double[] values, double reach) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].bounded() && !Double.isNaN(values[i])) {
                sum += influence(i, values[i], reach);
            }
        }
        return sum;
    }

    private double influence(int part, double value, double reach) {
        double standing = standings[part].of(value);
        double credible = Double.isNaN(reach) ? Math.max(0, standing - A_LITTLE_LESS) : Math.min(standing, reach);
        return parts[part].weight() * standing + parts[part].reacting() * credible;
    }

    /** The weight of the parts with or without bounds that have a value. */
    private double weight(boolean bounded, double[] values) {
        double weight = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].bounded() == bounded && !Double.isNaN(values[i])) {
                weight += parts[i].weight() + parts[i].reacting();
            }
        }
        return weight;
    }

    private double bounded(int part, double value, double others) {
        double standing = standings[part].of(value);
        return parts[part].weight()
                * (Double.isNaN(others) ? standing : Math.clamp(standing, Math.max(0, others - LESS), others + MORE));
    }

    @Override
    double influence(double[] values) {
        double reach = reach(values);
        double free = weight(false, values);
        double sum = sum(values, reach);
        double others = free > 0 ? sum / free : Double.NaN;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].bounded() && !Double.isNaN(values[i])) {
                sum += bounded(i, values[i], others);
            }
        }
        double weight = free + weight(true, values);
        return weight > 0 ? sum + assumed(sum, weight) : 0;
    }

    /** What is taken for what was not measured. */
    private static double assumed(double sum, double weight) {
        return Math.max(0, 1 - weight) * Math.max(0, sum / weight - A_LITTLE_LESS);
    }

    @Override
    double measured(double[] values) {
        double measured = weight(false, values) + weight(true, values);
        if (Double.isNaN(reach(values))) {
            for (int i = 0; i < parts.length; i++) {
                measured -= Double.isNaN(values[i]) ? 0 : parts[i].reacting();
            }
        }
        return Math.clamp(measured, 0, 1);
    }

    /** What is missing is missing together: who gets more likes than others gets more answers too. So it adds up without roots. */
    @Override
    double upwards(double measured, double deviations, double[] values) {
        double half = Math.sqrt(measured) + (1 - measured(values)) * (SPREAD + A_LITTLE_LESS / deviations);
        return half * half;
    }

    @Override
    double downwards(double measured, double deviations, double[] values) {
        double half = Math.sqrt(measured) + (1 - measured(values)) * Math.max(0, SPREAD - A_LITTLE_LESS / deviations);
        return half * half;
    }

    @Override
    void explain(double[] values, List<Line> into) {
        double reach = reach(values);
        double free = weight(false, values);
        double all = sum(values, reach);
        double others = free > 0 ? all / free : Double.NaN;
        int unknown = 0;
        for (int i = 0; i < parts.length; i++) {
            if (Double.isNaN(values[i])) {
                unknown++;
            } else if (parts[i].bounded()) {
                double influence = bounded(i, values[i], others);
                all += influence;
                into.add(line(parts[i].feature(), values[i], influence, parts[i].prior()));
            } else {
                into.add(line(parts[i].feature(), values[i], influence(i, values[i], reach), parts[i].prior()));
            }
        }
        double weight = free + weight(true, values);
        if (unknown > 0 && weight > 0) {
            into.add(notMeasured(unknown, assumed(all, weight)));
        }
    }
}
