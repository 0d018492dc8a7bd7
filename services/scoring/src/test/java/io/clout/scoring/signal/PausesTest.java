// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.profile.v1.Pause;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final long FIRST = LocalDate.parse("2026-03-10").toEpochDay();

    private final Pauses pauses =
            Pauses.of(List.of(pause("2026-03-10", "2026-03-13"), pause("2026-04-01", "2026-04-01")));

    @Test
    void bothEndsOfAPauseBelongToIt() {
        assertThat(pauses.on(FIRST - 1)).isFalse();
        assertThat(pauses.on(FIRST)).isTrue();
        assertThat(pauses.on(FIRST + 3)).isTrue();
        assertThat(pauses.on(FIRST + 4)).isFalse();
        assertThat(Pauses.NONE.on(FIRST)).isFalse();
    }

    @Test
    void daysOfAPausePassAtTheirOwnPace() {
        assertThat(pauses.age(FIRST - 1, FIRST + 4, 0.25)).isEqualTo(4 * 0.25 + 1);
        assertThat(pauses.age(FIRST + 1, FIRST + 2, 0.25)).isEqualTo(0.25);
        assertThat(pauses.age(FIRST + 4, FIRST + 10, 0.25)).isEqualTo(6);
        assertThat(Pauses.NONE.age(FIRST, FIRST + 10, 0.25)).isEqualTo(10);
    }

    @Test
    void pausesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Pauses.of(List.of(pause("2026-03-10", "2026-03-09"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Pauses.of(List.of(pause("2026-03-10", "2026-03-12"), pause("2026-03-12", "2026-03-13"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pauses.of(List.of(pause("tomorrow", "2026-03-09"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Pause pause(String from, String to) {
        return Pause.newBuilder().setFromDay(from).setToDay(to).build();
    }
}
