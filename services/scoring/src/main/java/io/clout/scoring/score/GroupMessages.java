// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.ContributionGroup;
import io.clout.proto.score.v1.GroupKind;
import io.clout.proto.score.v1.NetworkPoints;
import io.clout.proto.score.v1.ObservedSignal;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The contributions of a score in a few lines for each network, with numbers that people find on the network's own pages. */
public final class GroupMessages {
    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::network).thenComparing(Origin::source);

    private static final ObservedCount NONE = new ObservedCount(0, OptionalInt.empty());

    private GroupMessages() {}

    /** Adds the lines of each network and other source to a score. */
    public static void add(
            Explanation explanation,
            List<AccountFeatures> accounts,
            Map<Origin, Formula.Alone> alone,
            Score.Builder score) {
        Map<Origin, Map<GroupKind, List<Contribution>>> origins = new TreeMap<>(ORDER);
        explanation
                .contributions()
                .forEach(contribution -> origins.computeIfAbsent(
                                Origin.of(contribution), origin -> new EnumMap<>(GroupKind.class))
                        .computeIfAbsent(contribution.group(), group -> new ArrayList<>())
                        .add(contribution));
        origins.forEach((origin, groups) -> {
            NetworkPoints.Builder points =
                    score.addNetworksBuilder().setNetwork(origin.network()).setSource(origin.source());
            Map<Kind, ObservedCount> counts = counts(origin, accounts);
            groups.forEach((group, contributions) -> points.addGroups(group(group, contributions, counts)));
            counts.forEach((kind, observed) -> points.addObserved(observed(kind, observed)));
            points.setPoints(points.getGroupsList().stream()
                    .mapToDouble(ContributionGroup::getPoints)
                    .sum());
            Formula.Alone own = alone.get(origin);
            if (own != null) {
                points.setAlone(own.score()).setMeasured(own.measured());
            } else {
                points.setAlone(score.getValue()).setMeasured(1);
            }
        });
    }

    private static ContributionGroup group(
            GroupKind group, List<Contribution> contributions, Map<Kind, ObservedCount> counts) {
        ContributionGroup.Builder line = ContributionGroup.newBuilder()
                .setKind(group)
                .setPoints(
                        contributions.stream().mapToDouble(Contribution::points).sum());
        contributions.forEach(contribution -> line.addFeatures(contribution.feature()));
        contributions.stream()
                .map(Contribution::kind)
                .filter(kind -> kind != SignalKind.SIGNAL_KIND_UNSPECIFIED)
                .map(Kind::of)
                .filter(counts::containsKey)
                .distinct()
                .max(Comparator.comparingDouble(
                        kind -> counts.getOrDefault(kind, NONE).count()))
                .ifPresent(kind -> line.setSignal(kind.proto())
                        .setCount(counts.getOrDefault(kind, NONE).count())
                        .setDays(kind.measure() == Measure.FLOW ? Decay.WINDOW_DAYS : 0));
        return line.build();
    }

    private static ObservedSignal observed(Kind kind, ObservedCount observed) {
        ObservedSignal.Builder message =
                ObservedSignal.newBuilder().setKind(kind.proto()).setCount(observed.count());
        observed.week().ifPresent(message::setWeekCount);
        return message.build();
    }

    /** What was observed on a network or at another source, of all its accounts together. */
    private static Map<Kind, ObservedCount> counts(Origin origin, List<AccountFeatures> accounts) {
        Map<Kind, ObservedCount> counts = new EnumMap<>(Kind.class);
        accounts.stream()
                .filter(account -> Origin.of(account).equals(origin))
                .forEach(account ->
                        account.counts().forEach((kind, count) -> counts.merge(kind, count, ObservedCount::plus)));
        return counts;
    }
}
