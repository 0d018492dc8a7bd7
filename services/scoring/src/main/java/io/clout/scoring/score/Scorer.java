// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.score.Explanation.NotMeasured;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies a model. The same state and day give the same result to the last bit, on every machine ({@link StrictMath}). Keeps scratch
 * space, so that scoring allocates next to nothing: one for each thread.
 */
public final class Scorer {
    private final ScoreModel model;
    private final Map<Network, NetworkCurves> networks = new EnumMap<>(Network.class);

    /** By position in the person's accounts: influence, and its variance by what was and by what was not measured. */
    private double[] influences = new double[4];

    private double[] measured = new double[4];
    private double[] missing = new double[4];

    public Scorer(ScoreModel model) {
        this.model = model;
        model.networks().forEach((network, curves) -> networks.put(network, new NetworkCurves(model, network, curves)));
    }

    public ScoreModel model() {
        return model;
    }

    /**
     * The score on a day. A day in the past is scored from what happened until then, as far as the state still tells: 90 days back
     * with all of their window.
     *
     * @param asOfDay UTC day since 1970; signals of later days do not count
     */
    public Score score(PersonState person, long asOfDay) {
        return score(
                StrictMath.pow(powers(person, asOfDay), 1 / model.power()),
                person.accounts().size());
    }

    /** The score on a day with everything that explains it. */
    public Explanation explain(PersonState person, long asOfDay) {
        double powers = powers(person, asOfDay);
        List<AccountState> accounts = person.accounts();
        Score score = score(StrictMath.pow(powers, 1 / model.power()), accounts.size());
        List<Contribution> contributions = new ArrayList<>(32);
        for (int i = 0; i < accounts.size(); i++) {
            NetworkCurves curves = networks.get(accounts.get(i).network());
            if (influences[i] > 0 && curves != null) {
                // The network's share of the score, by what it adds to the sum of powers; for one point of influence.
                double share = StrictMath.pow(influences[i], model.power()) / powers / influences[i];
                curves.explain(accounts.get(i), person.rests(), asOfDay, score.value() * share, contributions);
            }
        }
        if (contributions.isEmpty()) {
            contributions.add(new Contribution(
                    Network.NETWORK_UNSPECIFIED,
                    Contribution.START,
                    SignalKind.SIGNAL_KIND_UNSPECIFIED,
                    1,
                    score.value(),
                    false));
        }
        return new Explanation(score, List.copyOf(contributions), notMeasured(accounts));
    }

    /** The sum of the influences of all accounts, each to the model's power; leaves them in {@link #influences}. */
    private double powers(PersonState person, long asOfDay) {
        List<AccountState> accounts = person.accounts();
        if (accounts.size() > influences.length) {
            influences = new double[accounts.size()];
            measured = new double[accounts.size()];
            missing = new double[accounts.size()];
        }
        double powers = 0;
        for (int i = 0; i < accounts.size(); i++) {
            AccountState account = accounts.get(i);
            NetworkCurves curves = networks.get(account.network());
            influences[i] = 0;
            measured[i] = 0;
            missing[i] = 0;
            if (curves != null && account.linked() && account.measured()) {
                influences[i] = curves.influence(account, person.rests(), asOfDay);
                measured[i] = curves.measuredVariance();
                missing[i] = curves.missingVariance();
                powers += StrictMath.pow(influences[i], model.power());
            }
        }
        return powers;
    }

    private Score score(double influence, int accounts) {
        double down = 0;
        double up = 0;
        for (int i = 0; i < accounts; i++) {
            if (influences[i] > 0) {
                // How much of a change of the account's influence arrives in the whole.
                double effect = StrictMath.pow(influences[i] / influence, model.power() - 1);
                down += effect * effect * measured[i];
                up += effect * effect * (measured[i] + missing[i]);
            }
        }
        double deviations = model.interval().deviations();
        double value = model.calibration().score(influence);
        return new Score(
                value,
                Math.min(value, model.calibration().score(Math.max(0, influence - deviations * Math.sqrt(down)))),
                Math.max(value, model.calibration().score(influence + deviations * Math.sqrt(up))));
    }

    private List<NotMeasured> notMeasured(List<AccountState> accounts) {
        List<NotMeasured> kinds = new ArrayList<>();
        for (Map.Entry<Network, NetworkCurves> entry : networks.entrySet()) {
            List<AccountState> linked = accounts.stream()
                    .filter(account -> account.linked() && account.network() == entry.getKey())
                    .toList();
            for (Kind kind :
                    linked.isEmpty() ? Set.<Kind>of() : entry.getValue().kinds()) {
                if (linked.stream().noneMatch(account -> account.measured(kind))) {
                    kinds.add(new NotMeasured(entry.getKey(), kind));
                }
            }
        }
        return List.copyOf(kinds);
    }
}
