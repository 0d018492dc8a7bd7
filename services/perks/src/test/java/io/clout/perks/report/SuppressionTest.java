// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.perks.report.Suppression.Day;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void fewerThanTenAreNotTold() {
        assertThat(Suppression.of(9)).isEmpty();
        assertThat(Suppression.of(10)).hasValue(10);
    }

    @Test
    void twoDigitsAreTold() {
        assertThat(Suppression.rounded(99)).isEqualTo(99);
        assertThat(Suppression.rounded(123)).isEqualTo(120);
        assertThat(Suppression.rounded(98_765)).isEqualTo(99_000);
    }

    @Test
    void smallDaysAreJoinedWithTheNext() {
        assertThat(Suppression.days(List.of(new Day("1", 4), new Day("2", 7), new Day("3", 20), new Day("4", 3))))
                .containsExactly(new Day("2", 11), new Day("3", 23));
        assertThat(Suppression.days(List.of(new Day("1", 4), new Day("2", 5)))).isEmpty();
    }
}
