// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The features that judgements teach a curve for, and these curves as a design to be trained. */
final class Curves {
    /** Influence that no curve reaches unless people have very much of its feature. */
    private static final double ANY = Double.POSITIVE_INFINITY;

    /**
     * About five points. Whom a person follows is that person's own doing; the judgements would make up to twelve points of it, but
     * Klout's scores disagree with more than this: decision 120.
     */
    private static final double MUTUAL = 0.5;

    /**
     * A feature, the range of values that its curve distinguishes, and how high the curve may come.
     *
     * @param most influence; a curve that reaches it is straight
     */
    private record Learned(String feature, double low, double high, double most) {
        Learned(String feature, double low, double high) {
            this(feature, low, high, ANY);
        }
    }

    /**
     * Reactions begin to count where chance ends: below, a single mention would move the score of a small account by points. Other
     * ratios and limits were tried and made no difference that would not be
     * chance: decision 070.
     */
    private static final List<Learned> LEARNED = List.of(
            new Learned("FOLLOWERS.total", 1, 1e8),
            new Learned("LIST_MEMBERSHIPS.total", 1, 1e6),
            new Learned("LIST_MEMBERSHIPS.backed", 5, 1e6),
            new Learned("FOLLOWERS.perFollowing", 0.01, 1e6),
            new Learned("FOLLOWERS.mutual", 1, 100, MUTUAL),
            new Learned("MENTIONS_RECEIVED.volume", 0.3, 1e7),
            new Learned("RETWEETS_RECEIVED.volume", 0.3, 1e7),
            new Learned("MENTIONS_RECEIVED.perPost", 0.03, 1e5),
            new Learned("RETWEETS_RECEIVED.perPost", 0.03, 1e5));

    private Curves() {}

    /** Names of the features that judgements teach curves for. */
    static List<String> names() {
        return LEARNED.stream().map(Learned::feature).toList();
    }

    /** Ramps for these features, of people as rows. */
    static Design design(double[][] judged, double[][] known) {
        return new Design(IntStream.range(0, LEARNED.size())
                .mapToObj(i -> Ramps.of(
                        column(judged, i),
                        column(known, i),
                        LEARNED.get(i).low(),
                        LEARNED.get(i).high(),
                        LEARNED.get(i).most()))
                .toList());
    }

    /** The curves with these slopes, which spread as they do among {@code judged}. */
    static List<Curve> learned(Design design, double[] slopes, double[][] judged) {
        return IntStream.range(0, LEARNED.size())
                .mapToObj(i -> Curve.of(
                        LEARNED.get(i).feature(),
                        LEARNED.get(i).low(),
                        LEARNED.get(i).high(),
                        value -> design.ramps(i).height(value, slopes, design.offset(i)),
                        column(judged, i)))
                .toList();
    }

    static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
