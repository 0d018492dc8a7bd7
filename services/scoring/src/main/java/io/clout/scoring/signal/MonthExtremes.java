// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import java.util.Arrays;

/**
 * The lowest reading of a total in each month of {@value #DAYS} days (aligned to 1970), for the newest {@value #MONTHS} that may have
 * any; or the highest, of what people do themselves. It tells what was there all the time from what came suddenly.
 */
final class MonthExtremes {
    static final int DAYS = 28;

    /** About as long as increments are kept. */
    static final int MONTHS = 7;

    private final boolean highest;
    private long newestMonth;

    /** By how many months before the newest; {@code NaN} without a reading. */
    private final double[] values = new double[MONTHS];

    MonthExtremes(boolean highest, long newestMonth) {
        this.highest = highest;
        this.newestMonth = newestMonth;
        Arrays.fill(values, Double.NaN);
    }

    /** The month of a day, both since 1970. */
    static long month(long day) {
        return Math.floorDiv(day, (long) DAYS);
    }

    void add(long month, double value) {
        if (month > newestMonth) {
            moveTo(month);
        }
        long ago = newestMonth - month;
        if (ago < MONTHS) {
            double known = values[(int) ago];
            values[(int) ago] = Double.isNaN(known) || (highest ? value > known : value < known) ? value : known;
        }
    }

    private void moveTo(long month) {
        int by = (int) Math.min(month - newestMonth, MONTHS);
        System.arraycopy(values, 0, values, by, MONTHS - by);
        Arrays.fill(values, 0, by, Double.NaN);
        newestMonth = month;
    }

    /** The extreme of a month; {@code NaN} if nothing was read in it, or that is no longer known. */
    double of(long month) {
        long ago = newestMonth - month;
        return ago >= 0 && ago < MONTHS ? values[(int) ago] : Double.NaN;
    }
}
