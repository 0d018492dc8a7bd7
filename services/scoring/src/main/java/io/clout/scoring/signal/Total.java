// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import java.util.concurrent.TimeUnit;

/**
 * A total by now. The first reading is kept too: it stands for the days before the newest, when those are reconstructed. So are the
 * extremes of the last weeks.
 */
record Total(Gauge newest, Gauge oldest, WeekExtremes weeks) implements KindState {

    /** The first reading of a kind. */
    static Total of(Gauge only, boolean highest) {
        WeekExtremes weeks = new WeekExtremes(highest, week(only));
        weeks.add(week(only), only.value());
        return new Total(only, only, weeks);
    }

    Total and(Gauge reading) {
        weeks.add(week(reading), reading.value());
        return new Total(newest.orNewer(reading), oldest.orOlder(reading), weeks);
    }

    /** The newest reading if it was known by the end of the day, else the oldest there is; never negative. */
    double on(long asOfDay) {
        return Math.max(0, (day(newest) <= asOfDay ? newest : oldest).value());
    }

    private static long week(Gauge reading) {
        return DayWeights.week(day(reading));
    }

    private static long day(Gauge reading) {
        return Math.floorDiv(reading.occurredAt(), TimeUnit.DAYS.toMillis(1));
    }
}
