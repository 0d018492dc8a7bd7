// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.scoring.feature.Decay;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Pauses;
import java.util.function.LongToDoubleFunction;

/**
 * What accounts are credited with, day by day. An account that never was, or of which older facts came since, lives through its past
 * first. Not thread-safe.
 */
final class Credits {
    private final Credit credit;
    private final boolean keeping;

    /** By how many days an account was credited, the share of a difference that the next day credits. */
    private final double[] shares;

    /** The weights of one day alone. */
    private final DayWeights[] oneDay = new DayWeights[DayWeights.WEEK];

    /** Credits that accounts' states are {@code keeping}, or not. */
    Credits(Credit credit, boolean keeping) {
        this.credit = credit;
        this.keeping = keeping;
        this.shares = new double[Math.max(Credit.PAST_DAYS, credit.oldAfterDays()) + 1];
        for (int days = 0; days < shares.length; days++) {
            shares[days] = credit.share(days + 1);
        }
        for (int place = 0; place < oneDay.length; place++) {
            double[] days = new double[2 * DayWeights.WEEK];
            days[DayWeights.WEEK + place] = 1;
            oneDay[place] = new DayWeights(days, new double[2]);
        }
    }

    boolean atOnce() {
        return credit.atOnce();
    }

    /**
     * What an account is credited with on a day since 1970.
     *
     * @param influence what its features make on that day
     * @param past what they made on a day before
     */
    double on(AccountState account, Pauses pauses, long day, double influence, LongToDoubleFunction past) {
        if (keeping && account.creditDays() > 0 && account.creditDay() == day) {
            return account.credit();
        }
        boolean anew = !keeping || account.creditDays() == 0 || account.creditDay() > day;
        long first = anew
                ? Math.min(day, Math.max(account.firstFactDay(), day - Credit.PAST_DAYS))
                : account.creditDay() + 1;
        int days = anew ? 0 : account.creditDays();
        double credited = anew ? 0 : account.credit();
        for (long next = first; next <= day; next++) {
            double made = next == day ? influence : past.applyAsDouble(next);
            credited += (made - credited) * share(days, made < credited, account, pauses, next);
            days++;
        }
        return credited;
    }

    /** Keeps what an account is credited with at the end of a day since 1970. */
    void settle(AccountState account, Pauses pauses, long day, LongToDoubleFunction past) {
        if (!keeping || account.creditDays() > 0 && account.creditDay() >= day || account.firstFactDay() > day) {
            return;
        }
        double credited = on(account, pauses, day, past.applyAsDouble(day), past);
        boolean anew = account.creditDays() == 0;
        long days = anew
                ? day - Math.max(account.firstFactDay(), day - Credit.PAST_DAYS) + 1
                : account.creditDays() + day - account.creditDay();
        account.setCredit(credited, day, (int) Math.min(days, shares.length));
    }

    /** In an announced pause falls are slower, but not on days on which the person posts. */
    private double share(int days, boolean falls, AccountState account, Pauses pauses, long day) {
        double share = shares[Math.min(days, shares.length - 1)];
        boolean rests = falls && pauses.on(day) && !(posts(account, day) > 0);
        return rests ? share * Decay.PAUSE_PACE : share;
    }

    private double posts(AccountState account, long day) {
        return account.sum(Kind.POSTS, day, oneDay[Math.floorMod(day, DayWeights.WEEK)]);
    }
}
