// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.FeatureExtractor;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Pauses;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies a model to what was observed of people. Keeps scratch space: one for each thread. */
public final class Scorer {
    private final Formula formula;
    private final Map<Network, OfNetwork> networks = new EnumMap<>(Network.class);

    private record OfNetwork(NetworkCurves curves, FeatureExtractor extractor) {}

    public Scorer(ScoreModel model) {
        this.formula = new Formula(model);
        formula.networks()
                .forEach((network, curves) -> networks.put(
                        network,
                        new OfNetwork(curves, new FeatureExtractor(network, curves.ofFeatures(), model.decay()))));
    }

    public ScoreModel model() {
        return formula.model();
    }

    /**
     * What the model takes into account of a person on a day. A day in the past is taken from what happened until then, as far as the
     * state still tells: 90 days back with all of their window.
     *
     * @param asOfDay UTC day since 1970; signals of later days do not count
     */
    public List<AccountFeatures> features(PersonState person, long asOfDay) {
        List<AccountState> known = person.accounts();
        List<AccountFeatures> accounts = new ArrayList<>(known.size());
        for (int i = 0; i < known.size(); i++) {
            AccountState account = known.get(i);
            OfNetwork network = networks.get(account.network());
            if (network != null && account.linked()) {
                accounts.add(features(account, network, person.pauses(), asOfDay));
            }
        }
        return accounts;
    }

    private static AccountFeatures features(AccountState account, OfNetwork network, Pauses pauses, long asOfDay) {
        NetworkCurves curves = network.curves();
        double[] values = new double[curves.features().length];
        boolean observed = account.measured();
        if (observed) {
            network.extractor().extract(account, pauses, asOfDay, values);
        } else {
            Arrays.fill(values, Double.NaN);
        }
        return new AccountFeatures(
                account.network(),
                account.network() == Network.NETWORK_OTHER ? account.accountId() : "",
                observed,
                curves.features(),
                values,
                observed ? network.extractor().reactions() : 0,
                notMeasured(account, curves));
    }

    private static Set<Kind> notMeasured(AccountState account, NetworkCurves curves) {
        Set<Kind> missing = EnumSet.noneOf(Kind.class);
        for (Kind kind : curves.kinds()) {
            if (!account.measured(kind)) {
                missing.add(kind);
            }
        }
        return missing;
    }

    /** What the model makes of features. */
    public Score score(List<AccountFeatures> accounts) {
        return formula.score(accounts);
    }

    /** The score on a day since 1970. */
    public Score score(PersonState person, long asOfDay) {
        return formula.score(features(person, asOfDay));
    }

    /** The score on a day since 1970 with everything that explains it. */
    public Explanation explain(PersonState person, long asOfDay) {
        List<AccountFeatures> accounts = features(person, asOfDay);
        return formula.explain(formula.score(accounts), accounts);
    }
}
