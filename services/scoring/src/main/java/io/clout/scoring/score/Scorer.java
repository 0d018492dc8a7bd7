// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.FeatureExtractor;
import io.clout.scoring.feature.LastDays;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import io.clout.scoring.signal.Pauses;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongToDoubleFunction;

/** Applies a model to what was observed of people. Keeps scratch space: one for each thread. */
public final class Scorer {
    private final Formula formula;
    private final TrustedServers servers;
    private final Credits credits;
    private final LastDays lastDays = new LastDays();
    private final Map<Network, OfNetwork> networks = new EnumMap<>(Network.class);

    private record OfNetwork(NetworkFormula formula, FeatureExtractor extractor) {}

    /** Applies a model whose credits people's states keep. */
    public Scorer(ScoreModel model) {
        this(model, TrustedServers.BUNDLED, true);
    }

    /** Applies a model to people of whom accounts may be on servers that are not trusted. */
    public Scorer(ScoreModel model, TrustedServers servers) {
        this(model, servers, true);
    }

    /** Applies a model beside the one that counts: it lives through the past each time, as states keep the credits of the other. */
    public static Scorer beside(ScoreModel model, TrustedServers servers) {
        return new Scorer(model, servers, false);
    }

    private Scorer(ScoreModel model, TrustedServers servers, boolean keeping) {
        this.servers = servers;
        this.formula = new Formula(model);
        this.credits = new Credits(model.credit(), keeping);
        formula.networks()
                .forEach((network, of) -> networks.put(
                        network,
                        new OfNetwork(
                                of, new FeatureExtractor(network, of.ofFeatures(), model.decay(), model.limited()))));
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

    /**
     * Keeps what each account is credited with at the end of a day, so that the days after it need not live through it again. Must be
     * done before anything of a later day is observed.
     */
    public void settle(PersonState person, long day) {
        if (credits.atOnce()) {
            return;
        }
        for (AccountState account : person.accounts()) {
            OfNetwork network = networks.get(account.network());
            if (network != null && account.linked() && account.measured()) {
                credits.settle(account, person.pauses(), day, past(account, network));
            }
        }
    }

    private AccountFeatures features(AccountState account, OfNetwork network, Pauses pauses, long asOfDay) {
        NetworkFormula ofNetwork = network.formula();
        double[] values = new double[ofNetwork.features().length];
        boolean observed = account.measured();
        if (observed) {
            // A pause slows the credit, where there is one, and not what is credited.
            network.extractor().extract(account, credits.atOnce() ? pauses : Pauses.NONE, asOfDay, values);
        } else {
            Arrays.fill(values, Double.NaN);
        }
        double reactions = observed ? network.extractor().reactions() : 0;
        double credited = credits.atOnce() || !observed
                ? Double.NaN
                : credits.on(account, pauses, asOfDay, influence(account, ofNetwork, values), past(account, network));
        return new AccountFeatures(
                account.network(),
                account.network() == Network.NETWORK_OTHER ? account.accountId() : "",
                observed,
                ofNetwork.features(),
                values,
                reactions,
                notMeasured(account, ofNetwork),
                credited,
                doubt(account),
                credits.atOnce() ? Map.of() : counts(account, ofNetwork, asOfDay));
    }

    /** What the features of an account made on a day. */
    private LongToDoubleFunction past(AccountState account, OfNetwork network) {
        return day -> {
            double[] values = new double[network.formula().features().length];
            network.extractor().extract(account, Pauses.NONE, day, values);
            return influence(account, network.formula(), values);
        };
    }

    /** A model that credits everything at once is older than the doubt, and stays as it was. */
    private boolean doubt(AccountState account) {
        return !credits.atOnce() && servers.doubt(account);
    }

    private double influence(AccountState account, NetworkFormula network, double[] values) {
        return formula.confirmed(network.influence(values), doubt(account));
    }

    private Map<Kind, ObservedCount> counts(AccountState account, NetworkFormula formula, long asOfDay) {
        Map<Kind, ObservedCount> counts = new EnumMap<>(Kind.class);
        for (Kind kind : formula.kinds()) {
            if (account.measured(kind)) {
                counts.put(kind, count(account, kind, asOfDay));
            }
        }
        return counts;
    }

    private ObservedCount count(AccountState account, Kind kind, long asOfDay) {
        if (kind.measure() == Measure.TOTAL) {
            return new ObservedCount(account.total(kind, asOfDay), OptionalInt.empty());
        }
        long week = Math.round(account.sum(kind, asOfDay, lastDays.week(asOfDay)));
        return new ObservedCount(
                account.sum(kind, asOfDay, lastDays.of(asOfDay)),
                OptionalInt.of(Math.clamp(week, 0, Integer.MAX_VALUE)));
    }

    private static Set<Kind> notMeasured(AccountState account, NetworkFormula formula) {
        Set<Kind> missing = EnumSet.noneOf(Kind.class);
        for (Kind kind : formula.kinds()) {
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
