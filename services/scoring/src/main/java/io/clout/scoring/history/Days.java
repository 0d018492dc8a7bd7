// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.common.limits.Limits;
import io.clout.common.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The days that a request asks for, both ends included. */
record Days(LocalDate from, LocalDate to) {
    private static final int MOST = 400;
    private static final int USUAL = Limits.SCORE_WINDOW_DAYS;

    /** Reads the two ends; an empty one means what the contract says. Throws {@link Problem} for what are no days. */
    static Days parse(String from, String to, LocalDate today) {
        LocalDate last = to.isEmpty() ? today : day("to_day", to);
        LocalDate first = from.isEmpty() ? last.minusDays(USUAL) : day("from_day", from);
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw Problem.invalid("days-invalid", "from_day", "At most 400 days, the first before the last.");
        }
        return new Days(first, last);
    }

    /** Reads one day. Throws {@link Problem} for what is none. */
    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Problem.invalid("days-invalid", field, "A day such as 2026-01-31.");
        }
    }
}
