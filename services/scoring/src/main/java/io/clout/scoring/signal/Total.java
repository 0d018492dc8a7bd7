// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import java.util.concurrent.TimeUnit;

/**
 * The current total. The first reading is kept too: it stands for the days before the newest, when those are reconstructed. So are the
 * extremes of the last months.
 */
record Total(Gauge newest, Gauge oldest, MonthExtremes months) implements KindState {

    /** The first reading of a kind. */
    static Total of(Gauge only, boolean highest) {
        MonthExtremes months = new MonthExtremes(highest, month(only));
        months.add(month(only), only.value());
        return new Total(only, only, months);
    }

    Total add(Gauge reading) {
        months.add(month(reading), reading.value());
        return new Total(newest.orNewer(reading), oldest.orOlder(reading), months);
    }

    /** The newest reading if it was known by the end of the day, else the oldest there is; never negative. */
    double on(long asOfDay) {
        return Math.max(0, (day(newest) <= asOfDay ? newest : oldest).value());
    }

    /** The month, as {@link MonthExtremes} counts them. */
    static long month(Gauge reading) {
        return MonthExtremes.month(day(reading));
    }

    private static long day(Gauge reading) {
        return Math.floorDiv(reading.occurredAt(), TimeUnit.DAYS.toMillis(1));
    }
}
