// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.profile.v1.Rest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestsTest {
    private static final long FIRST = LocalDate.parse("2026-03-10").toEpochDay();

    private final Rests rests = Rests.of(List.of(rest("2026-03-10", "2026-03-13"), rest("2026-04-01", "2026-04-01")));

    @Test
    void aDayOfAPauseIsOneOfRest() {
        assertThat(rests.on(FIRST - 1)).isFalse();
        assertThat(rests.on(FIRST)).isTrue();
        assertThat(rests.on(FIRST + 3)).isTrue();
        assertThat(rests.on(FIRST + 4)).isFalse();
        assertThat(Rests.NONE.on(FIRST)).isFalse();
    }

    @Test
    void daysOfRestPassAtTheirOwnPace() {
        assertThat(rests.age(FIRST - 1, FIRST + 4, 0.25)).isEqualTo(4 * 0.25 + 1);
        assertThat(rests.age(FIRST + 1, FIRST + 2, 0.25)).isEqualTo(0.25);
        assertThat(rests.age(FIRST + 4, FIRST + 10, 0.25)).isEqualTo(6);
        assertThat(Rests.NONE.age(FIRST, FIRST + 10, 0.25)).isEqualTo(10);
    }

    @Test
    void pausesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Rests.of(List.of(rest("2026-03-10", "2026-03-09"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rests.of(List.of(rest("2026-03-10", "2026-03-12"), rest("2026-03-12", "2026-03-13"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rests.of(List.of(rest("tomorrow", "2026-03-09"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Rest rest(String from, String to) {
        return Rest.newBuilder().setFromDay(from).setToDay(to).build();
    }
}
