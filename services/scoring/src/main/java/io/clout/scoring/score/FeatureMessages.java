// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a score was made from, between our own words and those of the contracts; to the last bit. */
public final class FeatureMessages {
    /** Whole numbers below this have a {@code double} of their own. */
    private static final double WHOLE = 1L << 53;

    private FeatureMessages() {}

    /** Adds the features of each account to a score. */
    public static Score.Builder add(List<AccountFeatures> accounts, Score.Builder score) {
        for (AccountFeatures account : accounts) {
            write(account, score.addAccountsBuilder());
        }
        return score;
    }

    private static void write(AccountFeatures account, io.clout.proto.score.v1.AccountFeatures.Builder message) {
        message.setNetwork(account.network())
                .setAccountId(account.source())
                .setUnobserved(!account.observed())
                .setReactions(account.reactions());
        double[] values = account.values();
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (whole(value)) {
                message.addCounted(account.features()[i]).addCounts((long) value);
            } else if (!Double.isNaN(value)) {
                message.addMeasured(account.features()[i]).addMeasures(value);
            }
        }
        for (Kind kind : account.notMeasured()) {
            message.addNotMeasured(kind.proto());
        }
        if (!Double.isNaN(account.credited())) {
            message.setCredited(account.credited());
        }
        message.setUnconfirmed(account.unconfirmed());
        account.counts()
                .forEach((kind, observed) -> message.addObserved(kind.proto())
                        .addObservedCounts(observed.count())
                        .addObservedWeekCounts(observed.week().orElse(0)));
    }

    /** Neither what is not a number nor the zero below zero, which a whole number could not bring back. */
    private static boolean whole(double value) {
        return value >= 0
                && value < WHOLE
                && Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits((double) (long) value);
    }

    /** The features of each account that a score was made from; empty if it does not say. */
    public static List<AccountFeatures> of(Score score) {
        return score.getAccountsList().stream().map(FeatureMessages::read).toList();
    }

    private static AccountFeatures read(io.clout.proto.score.v1.AccountFeatures message) {
        int counted = message.getCountedCount();
        int[] features = new int[counted + message.getMeasuredCount()];
        double[] values = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = i < counted ? message.getCounted(i) : message.getMeasured(i - counted);
            values[i] = i < counted ? message.getCounts(i) : message.getMeasures(i - counted);
        }
        return new AccountFeatures(
                message.getNetwork(),
                message.getAccountId(),
                !message.getUnobserved(),
                features,
                values,
                message.getReactions(),
                kinds(message.getNotMeasuredList()),
                message.hasCredited() ? message.getCredited() : Double.NaN,
                message.getUnconfirmed(),
                counts(message));
    }

    private static Map<Kind, ObservedCount> counts(io.clout.proto.score.v1.AccountFeatures message) {
        Map<Kind, ObservedCount> counts = new EnumMap<>(Kind.class);
        for (int i = 0; i < message.getObservedCount(); i++) {
            Kind kind = Kind.of(message.getObserved(i));
            boolean kept = kind.measure() == Measure.FLOW && i < message.getObservedWeekCountsCount();
            counts.put(
                    kind,
                    new ObservedCount(
                            message.getObservedCounts(i),
                            kept ? OptionalInt.of(message.getObservedWeekCounts(i)) : OptionalInt.empty()));
        }
        return counts;
    }

    private static Set<Kind> kinds(List<SignalKind> messages) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        messages.forEach(kind -> kinds.add(Kind.of(kind)));
        return kinds;
    }
}
