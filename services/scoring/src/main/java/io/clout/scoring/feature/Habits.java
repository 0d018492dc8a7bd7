// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Kind;

/** What is usual of one account on one day, against which its numbers are read. Not thread-safe. */
final class Habits {
    /** Posts a day from which on more of them only spread the same reactions over more posts. */
    private static final double MANY_POSTS = 10;

    /** How many times the usual gap between two posts must pass until silence shows. */
    private static final double SILENT_GAPS = 3;

    private final Lasting lasting = new Lasting();
    private final boolean limited;
    private double dilution;

    /** How far a week, and a month, counts as recent, 0 to 1. */
    private double weeks;

    private double months;

    /** Habits by which sudden gains are {@code limited} to what lasts, or not. */
    Habits(boolean limited) {
        this.limited = limited;
    }

    /** Prepares for an account on a day since 1970; what is asked next is about that. */
    void prepare(AccountState account, long asOfDay, Weights weights) {
        if (limited) {
            lasting.prepare(account, asOfDay);
        }
        double posts = account.sum(Kind.POSTS, asOfDay, weights.volume());
        double many = MANY_POSTS * weights.volumeDays();
        dilution = posts > many ? many / posts : 1;
        // Where posts are not known, silence shows when others have stopped reacting for a month.
        double often = account.sum(Kind.POSTS, asOfDay, weights.days90());
        double rhythm = often > 0 ? SILENT_GAPS * Decay.WINDOW_DAYS / often : Decay.WINDOW_DAYS;
        weeks = Math.clamp((rhythm - 3) / (7 - 3), 0, 1);
        months = Math.clamp((rhythm - 7) / (30 - 7), 0, 1);
    }

    /**
     * What a few days bring, judged by them alone if the person posts as often, else by a longer time as well, so that nobody falls
     * between two posts of their own rhythm.
     *
     * @param recent of the last few {@code days}
     * @param days7 of the last 7 days
     * @param days30 of the last 30 days
     */
    double recent(double recent, int days, double days7, double days30) {
        return Math.max(recent, Math.max(weeks * days7 * days / 7, months * days30 * days / 30));
    }

    /** What counts of reactions and audience of an account that posts this often: 1 up to ten posts a day. */
    double dilution() {
        return dilution;
    }

    double total(AccountState account, Kind kind, long asOfDay) {
        return limited ? Lasting.total(account, kind, asOfDay) : account.total(kind, asOfDay);
    }

    double sum(AccountState account, Kind kind, long asOfDay, DayWeights weights) {
        return limited ? lasting.sum(account, kind, asOfDay, weights) : account.sum(kind, asOfDay, weights);
    }

    double limit(double amount, AccountState account, Kind kind, long asOfDay, DayWeights weights) {
        return limited ? lasting.limit(amount, account, kind, asOfDay, weights) : amount;
    }
}
