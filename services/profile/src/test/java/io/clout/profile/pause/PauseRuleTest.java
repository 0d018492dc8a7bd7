// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.pause;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.profile.pause.PauseRule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final PauseRule rule = new PauseRule(60, 120);

    @Test
    void pauseMayLastSixtyDaysWithItsEnds() {
        assertThat(check(TODAY.plusDays(59))).isEqualTo(new Verdict.Allowed());
        assertThat(check(TODAY)).isEqualTo(new Verdict.Allowed());
        assertThat(check(TODAY.plusDays(60))).isEqualTo(new Verdict.TooLong(TODAY.plusDays(59)));
        assertThat(check(TODAY.minusDays(1))).isEqualTo(new Verdict.Past());
    }

    @Test
    void movedEndCountsFromTheBeginning() {
        var began = TODAY.minusDays(50);

        assertThat(rule.check(began, TODAY.plusDays(9), TODAY, List.of())).isEqualTo(new Verdict.Allowed());
        assertThat(rule.check(began, TODAY.plusDays(10), TODAY, List.of()))
                .isEqualTo(new Verdict.TooLong(TODAY.plusDays(9)));
    }

    @Test
    void pausesOfAYearHaveABoundTogether() {
        var hundredDays = pause(TODAY.minusDays(300), 100);

        assertThat(check(TODAY.plusDays(19), hundredDays)).isEqualTo(new Verdict.Allowed());
        assertThat(check(TODAY.plusDays(20), hundredDays)).isEqualTo(new Verdict.UsedUp(120));
    }

    @Test
    void pausesOfYearsAgoAreForgotten() {
        var until = TODAY.plusDays(29);
        var tenDaysInTheYear = pause(until.minusDays(364 + 90), 100);

        assertThat(check(until, tenDaysInTheYear, pause(TODAY.minusDays(90), 80)))
                .isEqualTo(new Verdict.Allowed());
        assertThat(check(until, tenDaysInTheYear, pause(TODAY.minusDays(90), 81)))
                .isEqualTo(new Verdict.UsedUp(120));
    }

    private Verdict check(LocalDate to, Pause... others) {
        return rule.check(TODAY, to, TODAY, List.of(others));
    }

    private static Pause pause(LocalDate from, int days) {
        return new Pause("p", from, from.plusDays(days - 1L));
    }
}
