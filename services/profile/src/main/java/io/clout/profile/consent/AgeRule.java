// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.consent;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * The age from which a person may consent. The date of birth is checked and forgotten.
 *
 * @param minimumAge full years
 */
public record AgeRule(int minimumAge) {
    // The longest documented life is 122 years; beyond this the date is a slip of the keyboard.
    private static final int OLDEST = 130;

    /** What the rule says of a date of birth. */
    public sealed interface Verdict {
        record OldEnough() implements Verdict {}

        record TooYoung() implements Verdict {}

        /** Not a date that anyone alive was born on; {@code why} is for the person. */
        record NoBirthDate(String why) implements Verdict {}
    }

    /** @param birthDate ISO 8601, such as 2001-12-31 */
    public Verdict check(String birthDate, LocalDate today) {
        LocalDate born;
        try {
            born = LocalDate.parse(birthDate);
        } catch (DateTimeParseException _) {
            return new Verdict.NoBirthDate("Write the date as year-month-day, such as 2001-12-31.");
        }
        if (born.isAfter(today)) {
            return new Verdict.NoBirthDate("This day is still to come.");
        }
        int age = Period.between(born, today).getYears();
        if (age > OLDEST) {
            return new Verdict.NoBirthDate("Nobody alive was born on that day.");
        }
        return age < minimumAge ? new Verdict.TooYoung() : new Verdict.OldEnough();
    }
}
