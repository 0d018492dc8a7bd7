// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Kind;

/** What is usual of one account on one day, against which its numbers are read. Not thread-safe. */
final class Habits {
    /** Posts a day from which on more of them only spread the same reactions over more posts. */
    private static final double MANY_POSTS = 10;

    private final Lasting lasting = new Lasting();
    private final boolean limited;
    private double dilution;

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
