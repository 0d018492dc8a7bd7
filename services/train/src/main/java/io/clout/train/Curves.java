// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.train.CurveTrainer.Jumps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which features a model has a curve for, and where each curve comes from. */
final class Curves {
    /** A feature that judgements teach a curve for, and the range of values that the curve distinguishes. */
    private record Learned(String feature, double low, double high) {}

    /**
     * A feature that no judgement knows: so many of it are as frequent as one of a feature that judgements know, and it counts a part
     * of that. Reasoning: see {@link ModelFile}'s notes.
     */
    private record Prior(String feature, String like, double times, double part) {}

    /** More ratios than these were tried and made no difference that would not be chance. */
    private static final List<Learned> LEARNED = List.of(
            new Learned("FOLLOWERS.total", 1, 1e8),
            new Learned("LIST_MEMBERSHIPS.total", 1, 1e6),
            new Learned("MENTIONS_RECEIVED.volume", 0.1, 1e6),
            new Learned("RETWEETS_RECEIVED.volume", 0.1, 1e6),
            new Learned("MENTIONS_RECEIVED.perPost", 0.03, 1e5),
            new Learned("RETWEETS_RECEIVED.perPost", 0.03, 1e5),
            new Learned("FOLLOWERS.perFollowing", 0.01, 1e6));

    private static final List<Prior> PRIORS = List.of(
            new Prior("LIKES_RECEIVED.volume", "RETWEETS_RECEIVED.volume", 4, 0.25),
            new Prior("LIKES_RECEIVED.perPost", "RETWEETS_RECEIVED.perPost", 4, 0.25),
            new Prior("REPLIES_RECEIVED.volume", "MENTIONS_RECEIVED.volume", 0.5, 0.25),
            new Prior("REPLIES_RECEIVED.perPost", "MENTIONS_RECEIVED.perPost", 0.5, 0.25),
            new Prior("QUOTES_RECEIVED.volume", "RETWEETS_RECEIVED.volume", 0.2, 0.25),
            new Prior("QUOTES_RECEIVED.perPost", "RETWEETS_RECEIVED.perPost", 0.2, 0.25));

    private Curves() {}

    /** Names of the features that judgements teach curves for. */
    static List<String> learned() {
        return LEARNED.stream().map(Learned::feature).toList();
    }

    /** All curves, from what was learned of {@link #learned} on {@code rows}. */
    static List<Curve> of(List<Jumps> jumps, double[][] rows) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < LEARNED.size(); i++) {
            Learned learned = LEARNED.get(i);
            curves.add(Curve.learned(learned.feature(), jumps.get(i), column(rows, i), learned.low(), learned.high()));
        }
        for (Prior prior : PRIORS) {
            curves.add(curves.get(learned().indexOf(prior.like())).prior(prior.feature(), prior.times(), prior.part()));
        }
        return curves;
    }

    private static double[] column(double[][] rows, int column) {
        return IntStream.range(0, rows.length).mapToDouble(i -> rows[i][column]).toArray();
    }
}
