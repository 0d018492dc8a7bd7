// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

/**
 * How an account is credited with its influence: day by day, the more of the difference the shorter it is known. It damps a lucky day, a
 * quiet week and a bought crowd alike: decision 151.
 *
 * @param halfLifeDays after which half of a change is credited to an account that is known for long; 0: all at once
 * @param youngDays on the n-th day, this many n-ths of the difference are credited while that is more
 */
record Credit(double halfLifeDays, double youngDays) {
    /** Everything counts on its day. */
    static final Credit AT_ONCE = new Credit(0, 0);

    /** Days that are lived through again when an account is first credited. */
    static final int PAST_DAYS = 90;

    Credit {
        if (!(halfLifeDays >= 0 && youngDays >= 0)) {
            throw new IllegalArgumentException("a credit of negative days");
        }
    }

    boolean atOnce() {
        return halfLifeDays == 0;
    }

    /** The share of the difference that the n-th day credits; 1 on the first. */
    double share(int day) {
        return day <= 1 ? 1 : Math.clamp(youngDays / day, lasting(), 1);
    }

    /** Days after which every day credits the same share. */
    int oldAfterDays() {
        return atOnce() ? 0 : (int) Math.ceil(youngDays / lasting());
    }

    private double lasting() {
        return 1 - StrictMath.pow(2, -1 / halfLifeDays);
    }
}
