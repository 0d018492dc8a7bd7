// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import java.util.Arrays;

/**
 * The lowest reading of a total in each week (aligned to 1970), for the newest {@value #WEEKS} weeks that have any; or the highest, of
 * what people do themselves. It tells what was there all the time from what came suddenly.
 */
final class WeekExtremes {
    /** As long as increments are kept. */
    static final int WEEKS = 26;

    private final boolean highest;
    private long newestWeek;

    /** By how many weeks before the newest; {@code NaN} without a reading. */
    private final double[] values = new double[WEEKS];

    WeekExtremes(boolean highest, long newestWeek) {
        this.highest = highest;
        this.newestWeek = newestWeek;
        Arrays.fill(values, Double.NaN);
    }

    void add(long week, double value) {
        if (week > newestWeek) {
            moveTo(week);
        }
        long ago = newestWeek - week;
        if (ago < WEEKS) {
            values[(int) ago] = further(values[(int) ago], value);
        }
    }

    private void moveTo(long week) {
        int by = (int) Math.min(week - newestWeek, WEEKS);
        System.arraycopy(values, 0, values, by, WEEKS - by);
        Arrays.fill(values, 0, by, Double.NaN);
        newestWeek = week;
    }

    private double further(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Double.isNaN(one) ? other : one;
        }
        return highest ? Math.max(one, other) : Math.min(one, other);
    }

    /** The extreme of some weeks before a week, both ends included; {@code NaN} if nothing was read in any. */
    double of(long week, int fromAgo, int toAgo) {
        double extreme = Double.NaN;
        long later = week - newestWeek;
        for (long ago = Math.max(fromAgo - later, 0); ago <= toAgo - later && ago < WEEKS; ago++) {
            extreme = further(extreme, values[(int) ago]);
        }
        return extreme;
    }

    long newestWeek() {
        return newestWeek;
    }

    /** Of a week before the newest; {@code NaN} without a reading. */
    double value(int ago) {
        return values[ago];
    }
}
