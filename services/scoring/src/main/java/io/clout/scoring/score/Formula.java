// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.GroupKind;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.score.Explanation.NotMeasured;
import io.clout.scoring.score.NetworkFormula.Line;
import io.clout.scoring.score.ScoreModel.Interval;
import io.clout.scoring.signal.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model makes of features: a score, and on request what explains it. The same features give the same result
 * to the last bit, on every machine ({@link StrictMath}), so features are all that must be kept of a score. Immutable.
 */
public final class Formula {
    /** The score of an average person, in the reference population as among Klout's users. */
    private static final double AVERAGE = 40;

    private final ScoreModel model;

    /** The influence that makes it. */
    private final double average;

    private final Map<Network, NetworkFormula> networks = new EnumMap<>(Network.class);

    public Formula(ScoreModel model) {
        this.model = model;
        this.average = model.calibration().influence(AVERAGE);
        model.networks().forEach((network, curves) -> networks.put(network, new NetworkCurves(network, curves)));
        model.parts().forEach((network, parts) -> networks.put(network, new NetworkParts(network, parts)));
    }

    ScoreModel model() {
        return model;
    }

    /** By network; those that the model has nothing for are not in it. */
    Map<Network, NetworkFormula> networks() {
        return networks;
    }

    /** The score of a person by the features of all linked accounts. */
    public Score score(List<AccountFeatures> accounts) {
        double[] influences = credited(accounts);
        return score(combined(influences), influences, accounts);
    }

    /** What an account's features make, whatever it is credited with. */
    double influence(AccountFeatures account) {
        NetworkFormula network = networks.get(account.network());
        return network != null && account.observed()
                ? confirmed(network.influence(network.values(account)), account.unconfirmed())
                : 0;
    }

    /** What counts of an influence that is claimed: no more than an average person's if nobody confirms it. */
    double confirmed(double claimed, boolean unconfirmed) {
        return unconfirmed ? Math.min(claimed, average) : claimed;
    }

    /**
     * A score with everything that explains it. Features are shown with the points they make once all of it is credited; one line for
     * each account takes from them, or adds to them, what is credited less or more.
     *
     * @param accounts what it was made from
     */
    public Explanation explain(Score score, List<AccountFeatures> accounts) {
        double[] full = accounts.stream().mapToDouble(this::influence).toArray();
        double[] credited = credited(accounts);
        double whole =
                model.credit().atOnce() ? score.value() : model.calibration().score(combined(full));
        double fullPowers = powers(full);
        double powers = powers(credited);
        List<Contribution> contributions = new ArrayList<>(32);
        for (int i = 0; i < full.length; i++) {
            if (credited[i] == full[i]) {
                add(accounts.get(i), full[i], score.value() * share(full[i], powers), contributions);
            } else {
                double points = add(accounts.get(i), full[i], whole * share(full[i], fullPowers), contributions);
                double mine = score.value() * share(credited[i], powers) * credited[i];
                contributions.add(moving(accounts.get(i), credited[i], mine - points));
            }
        }
        if (powers == 0) {
            contributions.clear();
            contributions.add(new Contribution(
                    Network.NETWORK_UNSPECIFIED,
                    "",
                    Contribution.START,
                    SignalKind.SIGNAL_KIND_UNSPECIFIED,
                    1,
                    score.value(),
                    false,
                    GroupKind.GROUP_KIND_UNSPECIFIED));
        }
        return new Explanation(score, List.copyOf(contributions), notMeasured(accounts));
    }

    /** An account's share of a score, by what it adds to the sum of powers; for one point of influence. */
    private double share(double influence, double powers) {
        return influence > 0 ? StrictMath.pow(influence, model.power()) / powers / influence : 0;
    }

    /** Adds what an account's features bring; returns their points. */
    private double add(
            AccountFeatures account, double influence, double pointsPerInfluence, List<Contribution> contributions) {
        double points = 0;
        if (influence > 0) {
            for (Line line : lines(account)) {
                double brings = line.influence() * pointsPerInfluence;
                points += brings;
                contributions.add(new Contribution(
                        line.network(),
                        account.source(),
                        line.feature(),
                        line.kind(),
                        line.value(),
                        brings,
                        line.prior(),
                        line.group()));
            }
        }
        return points;
    }

    private static Contribution moving(AccountFeatures account, double credited, double points) {
        return new Contribution(
                account.network(),
                account.source(),
                Contribution.MOVING,
                SignalKind.SIGNAL_KIND_UNSPECIFIED,
                credited,
                points,
                false,
                GroupKind.GROUP_KIND_MOVING);
    }

    /** Why a score moved between two days that this model made, from what each was made from. */
    public List<Cause> causes(
            double scoreBefore, List<AccountFeatures> before, double scoreAfter, List<AccountFeatures> after) {
        return Causes.ofLines(scoreBefore, shared(before), scoreAfter, shared(after), model);
    }

    /** What each feature brings in the influence of its network or source, to which several accounts may add. */
    private Map<Origin, List<Line>> shared(List<AccountFeatures> accounts) {
        double[] credited = credited(accounts);
        Map<Origin, Double> powers = new HashMap<>();
        for (int i = 0; i < credited.length; i++) {
            powers.merge(Origin.of(accounts.get(i)), StrictMath.pow(credited[i], model.power()), Double::sum);
        }
        Map<Origin, List<Line>> shared = new LinkedHashMap<>();
        for (int i = 0; i < credited.length; i++) {
            AccountFeatures account = accounts.get(i);
            Origin origin = Origin.of(account);
            double whole = StrictMath.pow(powers.getOrDefault(origin, 0.0), 1 / model.power());
            double share = whole > 0 ? StrictMath.pow(credited[i] / whole, model.power() - 1) : 0;
            List<Line> lines = shared.computeIfAbsent(origin, unseen -> new ArrayList<>());
            for (Line line : lines(account)) {
                lines.add(line.times(share));
            }
            double moving = credited[i] - influence(account);
            if (moving != 0) {
                lines.add(new Line(
                        account.network(),
                        Contribution.MOVING,
                        SignalKind.SIGNAL_KIND_UNSPECIFIED,
                        credited[i],
                        moving * share,
                        false,
                        GroupKind.GROUP_KIND_MOVING));
            }
        }
        return shared;
    }

    /** What each feature of an account brings in influence. */
    private List<Line> lines(AccountFeatures account) {
        NetworkFormula network = networks.get(account.network());
        List<Line> lines = new ArrayList<>(32);
        if (network != null && account.observed()) {
            network.explain(network.values(account), lines);
            double claimed = network.influence(network.values(account));
            double counts = confirmed(claimed, account.unconfirmed());
            if (counts < claimed) {
                lines.add(network.unconfirmed(claimed, counts - claimed));
            }
        }
        return lines;
    }

    /** What each network and other source would bring alone, and how much of it was measured. */
    public Map<Origin, Alone> alone(List<AccountFeatures> accounts) {
        Map<Origin, Alone> alone = new HashMap<>();
        accounts.stream()
                .collect(Collectors.groupingBy(Origin::of))
                .forEach((origin, own) -> alone.put(
                        origin,
                        new Alone(
                                model.calibration().score(combined(credited(own))),
                                own.stream().mapToDouble(this::measured).max().orElse(0))));
        return alone;
    }

    /**
     * What a network or another source is worth by itself.
     *
     * @param score that it would make without the others
     * @param measured how much of what the model takes from it was measured, 0 to 1
     */
    public record Alone(double score, double measured) {}

    private double measured(AccountFeatures account) {
        NetworkFormula network = networks.get(account.network());
        return network != null && account.observed() ? network.measured(network.values(account)) : 0;
    }

    private double[] credited(List<AccountFeatures> accounts) {
        double[] influences = new double[accounts.size()];
        for (int i = 0; i < influences.length; i++) {
            AccountFeatures account = accounts.get(i);
            influences[i] = Double.isNaN(account.credited()) ? influence(account) : account.credited();
        }
        return influences;
    }

    private double combined(double[] influences) {
        return StrictMath.pow(powers(influences), 1 / model.power());
    }

    /** The sum of the influences, each to the model's power. */
    private double powers(double[] influences) {
        double powers = 0;
        for (double influence : influences) {
            powers += StrictMath.pow(influence, model.power());
        }
        return powers;
    }

    private Score score(double influence, double[] influences, List<AccountFeatures> accounts) {
        double deviations = model.interval().deviations();
        double down = 0;
        double up = 0;
        for (int i = 0; i < influences.length; i++) {
            NetworkFormula network = networks.get(accounts.get(i).network());
            if (influences[i] > 0 && network != null) {
                // How much of a change of the account's influence arrives in the whole.
                double effect = StrictMath.pow(influences[i] / influence, model.power() - 1);
                double measured = measuredVariance(accounts.get(i));
                double[] values = network.values(accounts.get(i));
                down += effect * effect * network.downwards(measured, deviations, values);
                up += effect * effect * network.upwards(measured, deviations, values);
            }
        }
        double value = model.calibration().score(influence);
        return new Score(
                value,
                Math.min(value, model.calibration().score(Math.max(0, influence - deviations * Math.sqrt(down)))),
                Math.max(value, model.calibration().score(influence + deviations * Math.sqrt(up))));
    }

    private double measuredVariance(AccountFeatures account) {
        Interval interval = model.interval();
        return interval.base() * interval.base()
                + interval.fewReactions() * interval.fewReactions() / (1 + account.reactions());
    }

    /** What no account of a linked network was ever observed to have, in the order of the networks. */
    private List<NotMeasured> notMeasured(List<AccountFeatures> accounts) {
        Map<Network, Set<Kind>> missing = new EnumMap<>(Network.class);
        for (AccountFeatures account : accounts) {
            missing.computeIfAbsent(account.network(), network -> EnumSet.allOf(Kind.class))
                    .retainAll(account.notMeasured());
        }
        List<NotMeasured> kinds = new ArrayList<>();
        missing.forEach((network, never) -> never.forEach(kind -> kinds.add(new NotMeasured(network, kind))));
        return List.copyOf(kinds);
    }
}
