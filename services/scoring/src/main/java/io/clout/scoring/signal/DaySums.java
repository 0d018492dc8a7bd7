// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

/**
 * Increments of one kind, added up by UTC day, for the newest {@value #DAYS} days that have any. Sums are kept in millionths, as
 * integers, so that the order of addition can never show. What falls before the kept days is dropped: no score ever asks for it.
 */
final class DaySums {
    /** The window of the score, in days; DOMAIN: Klout used 90 as well. */
    static final int DAYS = 90;

    /** Largest increment of one signal; keeps sums of any number that can arrive inside a {@code long}. */
    static final double LARGEST = 1e9;

    private static final double MILLIONTHS = 1e6;

    /** Sum of day {@code d}, in millionths, at {@code d mod length}; as long as the days that have anything need. */
    private long[] sums = new long[1];

    private long newestDay;

    DaySums(long newestDay) {
        this.newestDay = newestDay;
    }

    /** Adds an increment to a day (since 1970). */
    void add(long day, double value) {
        addMillionths(day, Math.round(value * MILLIONTHS));
    }

    void addMillionths(long day, long millionths) {
        if (day <= newestDay - DAYS) {
            return;
        }
        if (day > newestDay) {
            moveTo(day);
        } else {
            reach((int) (newestDay - day) + 1);
        }
        sums[slot(day)] += millionths;
    }

    /** Makes a later day the newest; what falls out of the window is gone. */
    private void moveTo(long day) {
        long days = day - newestDay;
        reach((int) Math.min(days + span(), DAYS));
        for (long gone = 1; gone <= Math.min(days, sums.length); gone++) {
            sums[slot(newestDay + gone)] = 0;
        }
        newestDay = day;
    }

    /** Makes room for that many days back from the newest. */
    private void reach(int days) {
        if (days > sums.length) {
            long[] old = sums;
            sums = new long[Math.min(DAYS, Math.max(days, 2 * old.length))];
            for (int age = 0; age < old.length; age++) {
                sums[slot(newestDay - age)] = old[(int) Math.floorMod(newestDay - age, (long) old.length)];
            }
        }
    }

    /** The sum of all days up to {@code asOfDay}, each times the weight of its age in days; never negative. */
    double volume(long asOfDay, double[] weights) {
        double volume = 0;
        long oldest = newestDay - sums.length + 1;
        for (long day = Math.min(asOfDay, newestDay); day >= oldest; day--) {
            long age = asOfDay - day;
            long sum = sums[slot(day)];
            if (age >= weights.length) {
                break;
            }
            if (sum != 0) {
                volume += sum * weights[(int) age];
            }
        }
        return Math.max(0, volume / MILLIONTHS);
    }

    long newestDay() {
        return newestDay;
    }

    /** Sum of the day {@code age} days before the newest, in millionths; {@code age} is less than {@link #span}. */
    long millionths(int age) {
        return sums[slot(newestDay - age)];
    }

    /** How many days back from the newest there is anything. */
    int span() {
        int span = sums.length;
        while (span > 0 && millionths(span - 1) == 0) {
            span--;
        }
        return span;
    }

    private int slot(long day) {
        return (int) Math.floorMod(day, (long) sums.length);
    }
}
