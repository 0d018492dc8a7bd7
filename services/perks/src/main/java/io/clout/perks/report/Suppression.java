// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Numbers about people, told so that no single person shows: small ones not at all, others with two significant digits. */
final class Suppression {

    /** The smallest group that is shown. */
    static final long LEAST = 10;

    private Suppression() {}

    /** A count of people; empty if it is too small. */
    static OptionalLong of(long count) {
        return count < LEAST ? OptionalLong.empty() : OptionalLong.of(rounded(count));
    }

    /** Two significant digits. */
    static long rounded(long count) {
        long unit = 1;
        while (count / unit >= 100) {
            unit *= 10;
        }
        return Math.round((double) count / unit) * unit;
    }

    /** A count of a day. */
    record Day(String day, long count) {}

    /**
     * Days, oldest first, of which none is too small: a small one is joined with the next, and the last, if it is still small, with the one
     * before. What is small in all is not told.
     */
    static List<Day> days(List<Day> days) {
        List<Day> joined = new ArrayList<>();
        long small = 0;
        for (Day day : days) {
            small += day.count();
            if (small >= LEAST) {
                joined.add(new Day(day.day(), small));
                small = 0;
            }
        }
        if (small > 0 && !joined.isEmpty()) {
            Day last = joined.removeLast();
            joined.add(new Day(last.day(), last.count() + small));
        }
        return joined.stream()
                .map(day -> new Day(day.day(), rounded(day.count())))
                .toList();
    }
}
