// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.common.limits.Limits;
import static io.clout.scoring.signal.DayWeights.WEEK;

import io.clout.common.limits.Limits;
import java.util.Arrays;

/**
 * Increments of one kind, added up: by UTC day for the newest two weeks (aligned to 1970) that have any, by week for the {@value #WEEKS}
 * before. Sums are kept in millionths, as integers, so that the order of addition can never show. What falls before the kept weeks is
 * dropped: no score asks for more than a window of 90 days that ends up to 90 days ago.
 */
final class DaySums {
    /** Weeks kept besides the newest two: 26 in all. */
    static final int WEEKS = 24;

    /** Days kept by themselves. */
    static final int DAYS = 2 * WEEK;

    /** Largest increment of one signal; keeps sums of thousands of such inside a {@code long}. */
    static final double LARGEST = Limits.MAX_COUNT;

    private static final double MILLIONTHS = 1e6;

    private long newestWeek;

    /** In millionths, from the first day of the week before the newest on. */
    private final long[] days = new long[DAYS];

    /** In millionths, by how long before the two newest weeks; as long as what is known needs. */
    private long[] weeks = new long[0];

    DaySums(long newestWeek) {
        this.newestWeek = newestWeek;
    }

    /** Adds an increment to a day since 1970. */
    void add(long day, double value) {
        long week = DayWeights.week(day);
        long ago = newestWeek - week;
        if (ago < 0) {
            moveTo(week);
            ago = 0;
        }
        long millionths = Math.round(value * MILLIONTHS);
        if (ago < 2) {
            days[(int) (day - (newestWeek - 1) * WEEK)] += millionths;
        } else {
            addToWeek(ago - 2, millionths);
        }
    }

    private void addToWeek(long index, long millionths) {
        if (index < WEEKS && millionths != 0) {
            if (index >= weeks.length) {
                weeks = Arrays.copyOf(weeks, (int) index + 1);
            }
            weeks[(int) index] += millionths;
        }
    }

    /** Makes a later week the newest; days that are no longer of the newest two weeks become weeks. */
    private void moveTo(long week) {
        long by = week - newestWeek;
        long last = sumOfDays(WEEK);
        long before = sumOfDays(0);
        long[] older = weeks;
        weeks = new long[0];
        if (by == 1) {
            System.arraycopy(days, WEEK, days, 0, WEEK);
        } else {
            Arrays.fill(days, 0, WEEK, 0);
            addToWeek(by - 2, last);
        }
        Arrays.fill(days, WEEK, DAYS, 0);
        addToWeek(by - 1, before);
        for (int i = 0; i < older.length; i++) {
            addToWeek(by + i, older[i]);
        }
        newestWeek = week;
    }

    private long sumOfDays(int from) {
        long sum = 0;
        for (int i = from; i < from + WEEK; i++) {
            sum += days[i];
        }
        return sum;
    }

    /**
     * All that is kept, each day or week times its weight; never negative. Weighted sums are taken from the newest to the oldest, so
     * that more of anything never makes the result less, not even by rounding.
     */
    double sum(long asOfDay, DayWeights weights) {
        long ago = DayWeights.week(asOfDay) - newestWeek;
        double sum = plus(ofWeek(WEEK, ago, weights), WEEK, ago, weights);
        sum = plus(sum + ofWeek(0, ago + 1, weights), 0, ago + 1, weights);
        double[] byWeek = weights.weeks();
        long firstAgo = ago + 2;
        long end = Math.min(weeks.length, byWeek.length - firstAgo);
        for (int i = (int) Math.max(0, -firstAgo); i < end; i++) {
            sum += weeks[i] * byWeek[(int) firstAgo + i];
        }
        return Math.max(0, sum / MILLIONTHS);
    }

    /**
     * What is kept of spans of whole weeks, one before the other; never negative.
     *
     * @param fromAgo how many weeks before the week the newest of them lies
     * @param length of a span in weeks
     */
    void sumSpans(long week, int fromAgo, int length, double[] into) {
        long ago = fromAgo - (week - newestWeek);
        for (int span = 0; span < into.length; span++) {
            long sum = 0;
            for (int i = 0; i < length; i++) {
                sum += ofWeek(ago++);
            }
            into[span] = Math.max(0, sum / MILLIONTHS);
        }
    }

    /** The sum of a week before the newest. */
    private long ofWeek(long ago) {
        if (ago >= 2) {
            return ago - 2 < weeks.length ? weeks[(int) ago - 2] : 0;
        }
        return ago < 0 ? 0 : sumOfDays(ago == 0 ? WEEK : 0);
    }

    /** The weighted sum of a week whose days are known but no longer weighed by themselves. */
    private double ofWeek(int from, long ago, DayWeights weights) {
        return ago >= 2 ? sumOfDays(from) * weights.ofWeek(ago) : 0;
    }

    /** Adds a week of which the days are asked for. */
    private double plus(double sum, int from, long ago, DayWeights weights) {
        if (ago == 0 || ago == 1) {
            int first = ago == 0 ? WEEK : 0;
            for (int i = WEEK - 1; i >= 0; i--) {
                sum += days[from + i] * weights.days()[first + i];
            }
        }
        return sum;
    }

    long newestWeek() {
        return newestWeek;
    }

    /** How many sums there are up to the oldest that is not 0, the newest day first. */
    int size() {
        int size = DAYS + weeks.length;
        while (size > 0 && millionths(size - 1) == 0) {
            size--;
        }
        return size;
    }

    /** A sum in millionths: of the newest two weeks by day, the newest first, then by week. */
    long millionths(int index) {
        return index < DAYS ? days[DAYS - 1 - index] : weeks[index - DAYS];
    }

    /** Makes room for that many sums. */
    void reserve(int size) {
        if (size > DAYS + weeks.length) {
            weeks = Arrays.copyOf(weeks, size - DAYS);
        }
    }

    void setMillionths(int index, long sum) {
        if (index < DAYS) {
            days[DAYS - 1 - index] = sum;
        } else {
            addToWeek(index - DAYS, sum);
        }
    }
}
