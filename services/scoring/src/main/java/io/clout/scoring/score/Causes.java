// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.score.NetworkFormula.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a score moved between two days of one model. The points of a score cannot just be subtracted: when one feature rises, every
 * share of the score changes a little. So the shares are turned back into influence, where features simply add, and the
 * difference of the scores is spread over the differences of influence along the straight line between the days. What did not
 * change causes nothing, what rose never causes a loss, and the causes add up to the difference.
 */
public final class Causes {
    /** Less influence than this is rounding. */
    private static final double ROUNDING = 1e-12;

    private Causes() {}

    /**
     * The causes, in the order of the later day's contributions. Empty if nothing moved.
     *
     * @param model the model that made both
     */
    public static List<Cause> between(
            double scoreBefore,
            List<Contribution> before,
            double scoreAfter,
            List<Contribution> after,
            ScoreModel model) {
        return between(
                scoreBefore, Day.of(scoreBefore, before, model), scoreAfter, Day.of(scoreAfter, after, model), model);
    }

    /** As the other, from what each feature brings in influence. */
    static List<Cause> ofLines(
            double scoreBefore,
            Map<Origin, List<Line>> before,
            double scoreAfter,
            Map<Origin, List<Line>> after,
            ScoreModel model) {
        return between(scoreBefore, Day.of(before, model), scoreAfter, Day.of(after, model), model);
    }

    private static List<Cause> between(
            double scoreBefore, Day earlier, double scoreAfter, Day later, ScoreModel model) {
        double slope = later.powers - earlier.powers;
        double pointsPerPower = Math.abs(slope) > ROUNDING * later.powers
                ? (scoreAfter - scoreBefore) / slope
                : pointsPerPower(later, model);
        List<Cause> causes = new ArrayList<>();
        Set<Key> keys = new LinkedHashSet<>(later.parts.keySet());
        keys.addAll(earlier.parts.keySet());
        for (Key key : keys) {
            Part was = earlier.parts.getOrDefault(key, Part.NONE);
            Part is = later.parts.getOrDefault(key, Part.NONE);
            double moved = is.influence - was.influence;
            if (Math.abs(moved) > ROUNDING) {
                double points = moved * powerPerInfluence(key.origin, earlier, later, model) * pointsPerPower;
                SignalKind kind = is == Part.NONE ? was.kind : is.kind;
                causes.add(new Cause(
                        key.origin.network(), key.origin.source(), key.feature, kind, was.value, is.value, points));
            }
        }
        return List.copyOf(causes);
    }

    /** Causes across a change of the model, where influences cannot be compared: the plain differences of points. */
    public static List<Cause> acrossModels(List<Contribution> before, List<Contribution> after) {
        Map<Key, Cause> causes = new LinkedHashMap<>();
        after.forEach(is -> causes.merge(
                Key.of(is),
                new Cause(is.network(), is.source(), is.feature(), is.kind(), 0, is.value(), is.points()),
                Causes::sum));
        before.forEach(was -> causes.merge(
                Key.of(was),
                new Cause(was.network(), was.source(), was.feature(), was.kind(), was.value(), 0, -was.points()),
                Causes::sum));
        return List.copyOf(causes.values());
    }

    private static Cause sum(Cause one, Cause other) {
        return new Cause(
                one.network(),
                one.source(),
                one.feature(),
                one.kind(),
                one.before() + other.before(),
                one.after() + other.after(),
                one.points() + other.points());
    }

    private static double pointsPerPower(Day day, ScoreModel model) {
        if (day.powers == 0) {
            return 0;
        }
        double influence = StrictMath.pow(day.powers, 1 / model.power());
        double step = influence * 1e-6;
        double pointsPerInfluence = (model.calibration().score(influence + step)
                        - model.calibration().score(influence))
                / step;
        return pointsPerInfluence * influence / (model.power() * day.powers);
    }

    private static double powerPerInfluence(Origin origin, Day earlier, Day later, ScoreModel model) {
        double was = earlier.influence(origin);
        double is = later.influence(origin);
        return Math.abs(is - was) > ROUNDING
                ? (StrictMath.pow(is, model.power()) - StrictMath.pow(was, model.power())) / (is - was)
                : model.power() * StrictMath.pow(is, model.power() - 1);
    }

    private record Key(Origin origin, String feature) {
        static Key of(Contribution contribution) {
            return new Key(Origin.of(contribution), contribution.feature());
        }
    }

    /** What one feature contributed. */
    private record Part(SignalKind kind, double value, double influence) {
        static final Part NONE = new Part(SignalKind.SIGNAL_KIND_UNSPECIFIED, 0, 0);

        Part plus(Part other) {
            return new Part(kind, value + other.value, influence + other.influence);
        }
    }

    /** A day's score, taken back to influence. */
    private record Day(double powers, Map<Origin, Double> influences, Map<Key, Part> parts) {

        static Day of(double score, List<Contribution> contributions, ScoreModel model) {
            double powers = StrictMath.pow(Math.max(0, model.calibration().influence(score)), model.power());
            Map<Origin, Double> points = new LinkedHashMap<>();
            contributions.stream()
                    .filter(contribution -> !contribution.feature().equals(Contribution.START))
                    .forEach(contribution -> points.merge(Origin.of(contribution), contribution.points(), Double::sum));
            Map<Origin, Double> influences = new LinkedHashMap<>();
            points.forEach((origin, sum) ->
                    influences.put(origin, StrictMath.pow(Math.max(0, sum) / score * powers, 1 / model.power())));
            Map<Key, Part> parts = new LinkedHashMap<>();
            for (Contribution part : contributions) {
                double sum = points.getOrDefault(Origin.of(part), 0.0);
                if (sum > 0) {
                    double influence = part.points() / sum * influences.getOrDefault(Origin.of(part), 0.0);
                    parts.merge(Key.of(part), new Part(part.kind(), part.value(), influence), Part::plus);
                }
            }
            return new Day(powers, influences, parts);
        }

        static Day of(Map<Origin, List<Line>> lines, ScoreModel model) {
            Map<Origin, Double> influences = new LinkedHashMap<>();
            Map<Key, Part> parts = new LinkedHashMap<>();
            lines.forEach((origin, own) -> own.forEach(line -> {
                influences.merge(origin, line.influence(), Double::sum);
                parts.merge(
                        new Key(origin, line.feature()),
                        new Part(line.kind(), line.value(), line.influence()),
                        Part::plus);
            }));
            influences.replaceAll((origin, influence) -> Math.max(0, influence));
            double powers = influences.values().stream()
                    .mapToDouble(influence -> StrictMath.pow(influence, model.power()))
                    .sum();
            return new Day(powers, influences, parts);
        }

        double influence(Origin origin) {
            return influences.getOrDefault(origin, 0.0);
        }
    }
}
