// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import java.util.concurrent.TimeUnit;

/** A total by now. The first reading is kept too: it stands for the days before the newest, when those are reconstructed. */
record Total(Gauge newest, Gauge oldest) implements KindState {

    Total(Gauge only) {
        this(only, only);
    }

    Total and(Gauge reading) {
        return new Total(newest.orNewer(reading), oldest.orOlder(reading));
    }

    /** The newest reading if it was known by the end of the day, else the oldest there is; never negative. */
    double on(long asOfDay) {
        return Math.max(0, (day(newest) <= asOfDay ? newest : oldest).value());
    }

    private static long day(Gauge reading) {
        return Math.floorDiv(reading.occurredAt(), TimeUnit.DAYS.toMillis(1));
    }
}
