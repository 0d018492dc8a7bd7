// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.profile.consent.AgeRule.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final AgeRule rule = new AgeRule(18);

    @ParameterizedTest
    @CsvSource({"2008-11-22, on the birthday", "2008-11-21, the day after", "1896-11-22, at 130"})
    void oldEnoughFromTheBirthdayOn(String birthDate, String when) {
        assertThat(rule.check(birthDate, TODAY)).as(when).isEqualTo(new Verdict.OldEnough());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-11-23", "2026-11-22", "2015-01-01"})
    void tooYoungBeforeTheBirthday(String birthDate) {
        assertThat(rule.check(birthDate, TODAY)).isEqualTo(new Verdict.TooYoung());
    }

    @Test
    void bornOnALeapDayComesOfAgeOnTheFirstOfMarch() {
        assertThat(rule.check("2008-02-29", LocalDate.parse("2026-02-28"))).isEqualTo(new Verdict.TooYoung());
        assertThat(rule.check("2008-02-29", LocalDate.parse("2026-03-01"))).isEqualTo(new Verdict.OldEnough());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "22.11.2000",
                "2001-02-29",
                "2026-11-23",
                "9999-01-01",
                "1895-11-22",
                "-0044-03-15"
            })
    void whatCannotBeABirthDateIsToldApart(String birthDate) {
        assertThat(rule.check(birthDate, TODAY)).isInstanceOf(Verdict.NoBirthDate.class);
    }
}
