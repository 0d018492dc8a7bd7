// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.profile.v1.Pause;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Pauses that a person announced. Immutable. */
public final class Pauses {
    /** No pauses. */
    public static final Pauses NONE = new Pauses(new long[0], new long[0]);

    /** First and last days since 1970, ascending, not overlapping. */
    private final long[] firsts;

    private final long[] lasts;

    Pauses(long[] firsts, long[] lasts) {
        this.firsts = firsts;
        this.lasts = lasts;
    }

    /**
     * The pauses of a message.
     *
     * @throws IllegalArgumentException if one has no days, or they are not in order
     */
    public static Pauses of(List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return NONE;
        }
        long[] firsts = new long[pauses.size()];
        long[] lasts = new long[pauses.size()];
        long before = Long.MIN_VALUE;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = day(pauses.get(i).getFromDay());
            lasts[i] = day(pauses.get(i).getToDay());
            if (firsts[i] <= before || lasts[i] < firsts[i]) {
                throw new IllegalArgumentException("pauses overlap or are not in order");
            }
            before = lasts[i];
        }
        return new Pauses(firsts, lasts);
    }

    private static long day(String iso) {
        try {
            return LocalDate.parse(iso).toEpochDay();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a pause of '" + iso + "'", e);
        }
    }

    public boolean none() {
        return firsts.length == 0;
    }

    /** Whether the person pauses on a day since 1970. */
    public boolean on(long day) {
        return days(day - 1, day) > 0;
    }

    /** How many days of pauses there are after a day, up to another. */
    private long days(long after, long upTo) {
        long days = 0;
        for (int i = 0; i < firsts.length; i++) {
            days += Math.max(0, Math.min(lasts[i], upTo) - Math.max(firsts[i] - 1, after));
        }
        return days;
    }

    /**
     * How old a day is on a later one: the days between them, of which those of a pause pass at their own pace.
     *
     * @param pace of a day of a pause, 0 to 1
     */
    public double age(long day, long asOfDay, double pace) {
        return asOfDay - day - (1 - pace) * days(day, asOfDay);
    }

    int size() {
        return firsts.length;
    }

    long first(int index) {
        return firsts[index];
    }

    long last(int index) {
        return lasts[index];
    }
}
