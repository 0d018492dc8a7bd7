// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A fixed number of counters holds those who react most, and says how wrong it may be. */
class ReactorsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void reactionCountsHalfAfterThirtyDays() {
        var reactors = new Reactors(List.of());

        reactors.add("old", 1, NOW.minus(Duration.ofDays(30)));
        reactors.add("new", 1, NOW);

        assertThat(weight(reactors, "old") / weight(reactors, "new")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whoReactsMostKeepsACounterAmongThousandsWhoReactOnce() {
        var reactors = new Reactors(List.of());
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            reactors.add(i % 10 == 0 ? "faithful" : "passer-by-" + random.nextInt(100_000), 1, NOW);
        }

        assertThat(reactors.all()).hasSize(Reactors.MOST);
        var most = reactors.all().stream()
                .max(Comparator.comparingDouble(reactor -> reactor.weight() - reactor.surplus()))
                .orElseThrow();
        assertThat(most.actor()).isEqualTo("faithful");
        assertThat(most.weight() / Reactors.recency(NOW)).isBetween(499.99, 500 + 5_000.0 / Reactors.MOST);
        assertThat((most.weight() - most.surplus()) / Reactors.recency(NOW)).isLessThan(500.01);
    }

    @Test
    void onlyWhatChangedIsStored() {
        var kept = new Reactor("kept", 10, 0, NOW);
        var reactors = new Reactors(List.of(kept));

        reactors.add("new", 1, NOW);

        assertThat(reactors.changed()).extracting(Reactor::actor).containsExactly("new");
        assertThat(reactors.lost()).isEmpty();
    }

    @Test
    void counterThatIsTakenOverIsLost() {
        var reactors = new Reactors(List.of());
        for (int i = 0; i < Reactors.MOST; i++) {
            reactors.add("a" + i, i == 3 ? 1 : 2, NOW);
        }

        reactors.add("late", 1, NOW);

        assertThat(reactors.lost()).containsExactly("a3");
        assertThat(weight(reactors, "late") / Reactors.recency(NOW)).isCloseTo(2, within(1e-9));
    }

    private static double weight(Reactors reactors, String actor) {
        return reactors.all().stream()
                .filter(reactor -> reactor.actor().equals(actor))
                .findFirst()
                .orElseThrow()
                .weight();
    }
}
