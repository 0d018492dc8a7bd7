// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.ContributionGroup;
import io.clout.proto.score.v1.GroupKind;
import io.clout.proto.score.v1.NetworkPoints;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The contributions of a score in a few lines for each network, with numbers that people find on the network's own pages. */
public final class GroupMessages {
    private GroupMessages() {}

    /** Adds the lines of each network to a score. */
    public static void add(
            Explanation explanation,
            List<AccountFeatures> accounts,
            Map<Network, Formula.Alone> alone,
            Score.Builder score) {
        Map<Network, Map<GroupKind, List<Contribution>>> networks = new EnumMap<>(Network.class);
        explanation
                .contributions()
                .forEach(contribution -> networks.computeIfAbsent(
                                contribution.network(), network -> new EnumMap<>(GroupKind.class))
                        .computeIfAbsent(contribution.group(), group -> new ArrayList<>())
                        .add(contribution));
        networks.forEach((network, groups) -> {
            NetworkPoints.Builder points = score.addNetworksBuilder().setNetwork(network);
            Map<Kind, Double> counts = counts(network, accounts);
            groups.forEach((group, contributions) -> points.addGroups(group(group, contributions, counts)));
            points.setPoints(points.getGroupsList().stream()
                    .mapToDouble(ContributionGroup::getPoints)
                    .sum());
            Formula.Alone own = alone.get(network);
            if (own != null) {
                points.setAlone(own.score()).setMeasured(own.measured());
            } else {
                points.setAlone(score.getValue()).setMeasured(1);
            }
        });
    }

    private static ContributionGroup group(
            GroupKind group, List<Contribution> contributions, Map<Kind, Double> counts) {
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
                .max(Comparator.comparingDouble(kind -> counts.getOrDefault(kind, 0.0)))
                .ifPresent(kind -> line.setSignal(kind.proto())
                        .setCount(counts.getOrDefault(kind, 0.0))
                        .setDays(kind.measure() == Measure.FLOW ? Decay.WINDOW_DAYS : 0));
        return line.build();
    }

    /** What was observed on a network, of all its accounts together. */
    private static Map<Kind, Double> counts(Network network, List<AccountFeatures> accounts) {
        Map<Kind, Double> counts = new EnumMap<>(Kind.class);
        accounts.stream()
                .filter(account -> account.network() == network)
                .forEach(account -> account.counts().forEach((kind, count) -> counts.merge(kind, count, Double::sum)));
        return counts;
    }
}
