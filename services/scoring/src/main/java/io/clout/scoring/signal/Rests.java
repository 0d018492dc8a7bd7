// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.profile.v1.Rest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Pauses that a person announced. Immutable. */
public final class Rests {
    /** Of somebody who announced none. */
    public static final Rests NONE = new Rests(new long[0], new long[0]);

    /** First and last days since 1970, ascending, not overlapping. */
    private final long[] firsts;

    private final long[] lasts;

    Rests(long[] firsts, long[] lasts) {
        this.firsts = firsts;
        this.lasts = lasts;
    }

    /**
     * The pauses of a message.
     *
     * @throws IllegalArgumentException if one has no days, or they are not in order
     */
    public static Rests of(List<Rest> rests) {
        if (rests.isEmpty()) {
            return NONE;
        }
        long[] firsts = new long[rests.size()];
        long[] lasts = new long[rests.size()];
        long before = Long.MIN_VALUE;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = day(rests.get(i).getFromDay());
            lasts[i] = day(rests.get(i).getToDay());
            if (firsts[i] <= before || lasts[i] < firsts[i]) {
                throw new IllegalArgumentException("pauses overlap or are not in order");
            }
            before = lasts[i];
        }
        return new Rests(firsts, lasts);
    }

    private static long day(String iso) {
        try {
            return LocalDate.parse(iso).toEpochDay();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("a pause of '" + iso + "'", malformed);
        }
    }

    public boolean none() {
        return firsts.length == 0;
    }

    /** Whether the person rests on a day since 1970. */
    public boolean on(long day) {
        return days(day - 1, day) > 0;
    }

    /** How many days of rest there are after a day, up to another. */
    private long days(long after, long upTo) {
        long days = 0;
        for (int i = 0; i < firsts.length; i++) {
            days += Math.max(0, Math.min(lasts[i], upTo) - Math.max(firsts[i] - 1, after));
        }
        return days;
    }

    /**
     * How old a day is on a later one: the days between them, of which those of rest pass at their own pace.
     *
     * @param pace of a day of rest, 0 to 1
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
