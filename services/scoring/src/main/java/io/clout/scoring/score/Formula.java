// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.score.Explanation.NotMeasured;
import io.clout.scoring.score.ScoreModel.Interval;
import io.clout.scoring.signal.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a model makes of features: a score, and on request what explains it. The same features give the same result
 * to the last bit, on every machine ({@link StrictMath}), so features are all that must be kept of a score. Immutable.
 */
public final class Formula {
    private final ScoreModel model;
    private final Map<Network, NetworkCurves> networks = new EnumMap<>(Network.class);

    public Formula(ScoreModel model) {
        this.model = model;
        model.networks().forEach((network, curves) -> networks.put(network, new NetworkCurves(network, curves)));
    }

    ScoreModel model() {
        return model;
    }

    /** By network; those that the model has nothing for are not in it. */
    Map<Network, NetworkCurves> networks() {
        return networks;
    }

    /** The score of a person by the features of all linked accounts. */
    public Score score(List<AccountFeatures> accounts) {
        double[] influences = influences(accounts);
        return score(StrictMath.pow(powers(influences), 1 / model.power()), influences, accounts);
    }

    /**
     * A score with everything that explains it.
     *
     * @param accounts what it was made from
     */
    public Explanation explain(Score score, List<AccountFeatures> accounts) {
        double[] influences = influences(accounts);
        double powers = powers(influences);
        List<Contribution> contributions = new ArrayList<>(32);
        for (int i = 0; i < influences.length; i++) {
            NetworkCurves curves = networks.get(accounts.get(i).network());
            if (influences[i] > 0 && curves != null) {
                // The network's share of the score, by what it adds to the sum of powers; for one point of influence.
                double share = StrictMath.pow(influences[i], model.power()) / powers / influences[i];
                curves.explain(accounts.get(i), score.value() * share, contributions);
            }
        }
        if (contributions.isEmpty()) {
            contributions.add(new Contribution(
                    Network.NETWORK_UNSPECIFIED,
                    "",
                    Contribution.START,
                    SignalKind.SIGNAL_KIND_UNSPECIFIED,
                    1,
                    score.value(),
                    false));
        }
        return new Explanation(score, List.copyOf(contributions), notMeasured(accounts));
    }

    private double[] influences(List<AccountFeatures> accounts) {
        double[] influences = new double[accounts.size()];
        for (int i = 0; i < influences.length; i++) {
            AccountFeatures account = accounts.get(i);
            NetworkCurves curves = networks.get(account.network());
            influences[i] = curves != null && account.observed() ? curves.influence(curves.values(account)) : 0;
        }
        return influences;
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
        double down = 0;
        double up = 0;
        for (int i = 0; i < influences.length; i++) {
            if (influences[i] > 0) {
                // How much of a change of the account's influence arrives in the whole.
                double effect = StrictMath.pow(influences[i] / influence, model.power() - 1);
                double measured = measuredVariance(accounts.get(i));
                down += effect * effect * measured;
                up += effect * effect * (measured + missingVariance(accounts.get(i)));
            }
        }
        double deviations = model.interval().deviations();
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

    private double missingVariance(AccountFeatures account) {
        NetworkCurves curves = networks.get(account.network());
        return curves == null ? 0 : curves.missingVariance(curves.values(account));
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
