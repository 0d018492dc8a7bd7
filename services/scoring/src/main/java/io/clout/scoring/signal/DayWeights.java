// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

/**
 * How much what happened on a day counts on a later day. What is kept of a person knows days for two weeks only and whole weeks before
 * (aligned to 1970), and so do the weights.
 *
 * @param days of the seven days of the week before and the seven of the week of the day that is asked for; 0 after that day
 * @param weeks by how many weeks before the week of that day; longer ago than that counts nothing
 */
public record DayWeights(double[] days, double[] weeks) {
    /** Days of a week. */
    public static final int WEEK = 7;

    /** The week of a day, both since 1970. */
    public static long week(long day) {
        return Math.floorDiv(day, (long) WEEK);
    }

    double ofWeek(long weeksAgo) {
        return weeksAgo >= 0 && weeksAgo < weeks.length ? weeks[(int) weeksAgo] : 0;
    }
}
