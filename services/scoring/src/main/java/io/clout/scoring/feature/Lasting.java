// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Kind;
import java.util.Arrays;

/**
 * A sudden gain counts once it has lasted. A crowd that was bought looks like a crowd that was won, except that it was not there
 * before. So an audience counts as far as it grew no faster than audiences do from what it was before this month, and so do reactions to
 * each post; what is lost is lost at once. What was there before is the mean of the two lowest of the five months before this one, which a crowd
 * must outlast. Everything counts of an account of which nothing older is known.
 *
 * <p>Not thread-safe. More of what others do never makes it less, and what is credible rises by a bounded slope with what was there before, so there is no
 * cliff: decision 090.
 */
final class Lasting {
    /** An audience may grow by a quarter in a month, and by some followers if it is small. */
    static final double GROWTH = 1.25;

    static final double FEW = 5;

    /** Reactions to a post may grow by a tenth. */
    static final double MORE_REACTIONS = 1.1;

    /** What is credible of each kind when there was none before: reactions in the window. */
    static final double FEW_REACTIONS = 0.01;

    /** Weeks before that of the day in which something may have come suddenly. */
    private static final int THIS_MONTH = 4;

    /** Months of 28 days, aligned to 1970, in which a total may have come suddenly: the one of the day and the one before. */
    private static final int SUDDEN_MONTHS = 2;

    private static final int MONTHS = 5;
    private static final int WEEKS = 4;

    /** What the person posted in each month before this one. */
    private final double[] posts = new double[MONTHS];

    /** What others did in each of them, of the kind in hand. */
    private final double[] reactions = new double[MONTHS];

    /** By kind, what a post used to bring, once computed: several features are made from one kind. */
    private final double[] perPost = new double[Kind.values().length];

    private final boolean[] asked = new boolean[perPost.length];

    /** Prepares for an account on a day since 1970; what is asked next is about that. */
    void prepare(AccountState account, long asOfDay) {
        Arrays.fill(asked, false);
        account.sumSpans(Kind.POSTS, asOfDay, THIS_MONTH + 1, WEEKS, posts);
    }

    /** A total of a day since 1970, as far as it lasted; {@code NaN} if it was never observed. */
    static double total(AccountState account, Kind kind, long asOfDay) {
        double now = account.total(kind, asOfDay);
        if (!(now > 0) && kind.actor() == Kind.Actor.OTHERS) {
            return now;
        }
        // Others' doing is what was there all the time; one's own, such as following, what was there at any time.
        int sign = kind.actor() == Kind.Actor.OTHERS ? 1 : -1;
        Lowest lowest = new Lowest();
        for (int month = 0; month < MONTHS; month++) {
            lowest.add(sign * account.extreme(kind, asOfDay, SUDDEN_MONTHS + month));
        }
        double before = sign * lowest.mean();
        if (Double.isNaN(before)) {
            return now;
        }
        return sign > 0 ? Math.min(now, GROWTH * Math.max(0, before) + FEW) : Math.max(now, before / GROWTH - FEW);
    }

    /** Weighted increments up to a day since 1970, as far as they came at a rate that lasted; {@code NaN} if there were none. */
    double sum(AccountState account, Kind kind, long asOfDay, DayWeights weights) {
        return limit(account.sum(kind, asOfDay, weights), account, kind, asOfDay, weights);
    }

    /**
     * Limits an amount of others' reactions to what the person's posts used to bring.
     *
     * @param weights of the posts that the amount is for
     */
    double limit(double amount, AccountState account, Kind kind, long asOfDay, DayWeights weights) {
        if (!(amount > FEW_REACTIONS) || kind.actor() != Kind.Actor.OTHERS) {
            return amount;
        }
        double before = perPost(account, kind, asOfDay);
        // Mostly there is enough for one post, and no need to know how many there were.
        if (Double.isNaN(before) || amount <= MORE_REACTIONS * before + FEW_REACTIONS) {
            return amount;
        }
        double now = 1 + account.sum(Kind.POSTS, asOfDay, weights);
        return Math.min(amount, MORE_REACTIONS * before * now + FEW_REACTIONS);
    }

    private double perPost(AccountState account, Kind kind, long asOfDay) {
        int place = kind.ordinal();
        if (!asked[place]) {
            asked[place] = true;
            account.sumSpans(kind, asOfDay, THIS_MONTH + 1, WEEKS, reactions);
            Lowest lowest = new Lowest();
            for (int month = 0; month < MONTHS; month++) {
                if (posts[month] > 0) {
                    lowest.add(reactions[month] / posts[month]);
                }
            }
            perPost[place] = lowest.mean();
        }
        return perPost[place];
    }

    /** The two lowest of some numbers; those that are not numbers do not count. */
    private static final class Lowest {
        private double lowest = Double.NaN;
        private double second = Double.NaN;

        void add(double number) {
            if (Double.isNaN(number)) {
                return;
            }
            if (!(number >= lowest)) {
                second = lowest;
                lowest = number;
            } else if (!(number >= second)) {
                second = number;
            }
        }

        /** Their mean; the lowest if there is no second; {@code NaN} if there is none. */
        double mean() {
            return Double.isNaN(second) ? lowest : (lowest + second) / 2;
        }
    }
}
