// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Kind;

/**
 * What came suddenly counts when it has stayed. A crowd that was bought looks like a crowd that was won, except that it was not there
 * before: so an audience counts as far as it grew no faster than audiences do from what it was in the months before the last, and so do
 * reactions to each post. What is lost is lost at once. Of an account of which nothing older is known, everything counts.
 *
 * <p>More of what others do never makes it less, and no limit moves faster than {@value #FASTEST} times what moves it, so there is
 * no cliff: decision 090.
 */
final class Lasting {
    /** An audience may grow by a quarter in a month, and by some followers if it is small. */
    static final double GROWTH = 1.25;

    static final double FEW = 5;

    /** Reactions to a post may double in a month. */
    static final double MORE_REACTIONS = 2;

    /** What is credible of each kind when there was none before: reactions in the window. */
    static final double FEW_REACTIONS = 0.25;

    /** By how much any limit changes at most for each unit that what was there before changes, for one post a post. */
    static final double FASTEST = 2;

    /** Weeks before that of the day: the month in which something may have come suddenly, and the two months before. */
    private static final int LAST_SUDDEN = 4;

    private static final int MONTH = 4;
    private static final int LAST_OF_WINDOW = 12;

    /** The last week of which anything is kept. */
    private static final int LAST_KEPT = 25;

    private Lasting() {}

    /** A total of a day since 1970, as far as it lasted; {@code NaN} if it was never observed. */
    static double total(AccountState account, Kind kind, long asOfDay) {
        double now = account.total(kind, asOfDay);
        double before = account.total(kind, asOfDay, LAST_SUDDEN + 1, LAST_OF_WINDOW);
        if (Double.isNaN(before) || Double.isNaN(now)) {
            return now;
        }
        // Others' doing is what they have done all the time; one's own, such as following, what one has done at any
        // time.
        return kind.actor() == Kind.Actor.OTHERS
                ? Math.min(now, GROWTH * Math.max(0, before) + FEW)
                : Math.max(now, before / GROWTH - FEW);
    }

    /** Weighted increments up to a day since 1970, as far as they came at a rate that lasted; {@code NaN} if there were none. */
    static double sum(AccountState account, Kind kind, long asOfDay, DayWeights weights) {
        return limit(account.sum(kind, asOfDay, weights), account, kind, asOfDay, weights);
    }

    /**
     * Limits an amount of others' reactions to what the person's posts used to bring.
     *
     * @param weights of the posts that the amount is for
     */
    static double limit(double amount, AccountState account, Kind kind, long asOfDay, DayWeights weights) {
        if (!(amount > FEW_REACTIONS) || kind.actor() != Kind.Actor.OTHERS) {
            return amount;
        }
        double before = perPostBefore(account, kind, asOfDay);
        if (Double.isNaN(before)) {
            return amount;
        }
        double posts = account.sum(Kind.POSTS, asOfDay, weights);
        return Math.min(amount, MORE_REACTIONS * before * (1 + posts) + FEW_REACTIONS);
    }

    /**
     * Reactions for each post in the months before the last: the fewer of two months, so that what lasts a month changes nothing; of
     * the time before if there were no posts; {@code NaN} if there were none either.
     */
    private static double perPostBefore(AccountState account, Kind kind, long asOfDay) {
        double recent = perPost(account, kind, asOfDay, LAST_SUDDEN + 1, LAST_SUDDEN + MONTH);
        double earlier = perPost(account, kind, asOfDay, LAST_SUDDEN + MONTH + 1, LAST_OF_WINDOW);
        double fewer = Double.isNaN(recent) || earlier < recent ? earlier : recent;
        return Double.isNaN(fewer) ? perPost(account, kind, asOfDay, LAST_OF_WINDOW + 1, LAST_KEPT) : fewer;
    }

    private static double perPost(AccountState account, Kind kind, long asOfDay, int fromWeeksAgo, int toWeeksAgo) {
        double posts = account.sum(Kind.POSTS, asOfDay, fromWeeksAgo, toWeeksAgo);
        return posts > 0 ? account.sum(kind, asOfDay, fromWeeksAgo, toWeeksAgo) / posts : Double.NaN;
    }
}
