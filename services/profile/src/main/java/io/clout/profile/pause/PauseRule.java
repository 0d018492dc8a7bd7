// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.pause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How long and how often a person may pause. A pause slows the fall of a score, so that without bounds it would be a way to keep one
 * forever.
 *
 * @param longestDays of one pause
 * @param daysAYear of all pauses within any 365 days
 */
public record PauseRule(int longestDays, int daysAYear) {
    private static final int YEAR = 365;

    /** What the rule says of a pause. */
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        /** It would end before today. */
        record Past() implements Verdict {}

        /** @param last day on which this pause may end at the latest */
        record TooLong(LocalDate last) implements Verdict {}

        /** The pauses of the last 365 days leave no room for it. */
        record UsedUp(int daysAYear) implements Verdict {}
    }

    /**
     * Checks a pause.
     *
     * @param others the person's pauses before it
     */
    public Verdict check(LocalDate from, LocalDate to, LocalDate today, List<Pause> others) {
        if (to.isBefore(today)) {
            return new Verdict.Past();
        }
        var last = from.plusDays(longestDays - 1L);
        if (to.isAfter(last)) {
            return new Verdict.TooLong(last);
        }
        var yearBegan = to.minusDays(YEAR - 1L);
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        for (var other : others) {
            days += other.daysSince(yearBegan);
        }
        return days > daysAYear ? new Verdict.UsedUp(daysAYear) : new Verdict.Allowed();
    }
}
