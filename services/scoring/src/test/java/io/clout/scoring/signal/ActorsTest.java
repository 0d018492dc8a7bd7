// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ActorsTest {
    private static final double[] WEIGHTS = {1, 0.8, 0.5, 0.2};

    private final Actors actors = new Actors(0);

    @Test
    void fewActorsAreCountedAlmostExactly() {
        for (int n = 1; n <= 10; n++) {
            add(0, "actor" + n);

            assertThat(actors.distinct(0, WEIGHTS)).isCloseTo(n, within(0.25 * n));
        }
    }

    @Test
    void manyActorsAreCountedWithinThreeStandardDeviations() {
        int added = 0;
        for (int wanted : new int[] {30, 100, 1_000, 30_000}) {
            while (added < wanted) {
                add(0, "actor" + added++);
            }
            assertThat(actors.distinct(0, WEIGHTS)).isCloseTo(wanted, within(0.39 * wanted));
        }
    }

    @Test
    void oneActorCountsOnceHoweverOften() {
        for (int day = 0; day < 28; day++) {
            add(day, "fan");
        }

        assertThat(actors.distinct(27, WEIGHTS)).isCloseTo(1, within(0.1));
    }

    @Test
    void anActorCountsByTheLastTime() {
        add(0, "old");
        add(28, "new");
        double both = actors.distinct(28, WEIGHTS);
        assertThat(both).isCloseTo(1.8, within(0.1));

        add(28, "old");

        assertThat(actors.distinct(28, WEIGHTS)).isCloseTo(2, within(0.1));
    }

    @Test
    void aDayInThePastKnowsNothingOfLaterBlocks() {
        add(0, "early");
        double then = actors.distinct(27, WEIGHTS);
        for (int i = 0; i < 50; i++) {
            add(60, "late" + i);
        }

        assertThat(actors.distinct(27, WEIGHTS)).isEqualTo(then);
        assertThat(actors.distinct(200, WEIGHTS)).isZero();
    }

    @Property(tries = 100)
    void oneMoreActorNeverMakesItLess(@ForAll long seed, @ForAll @IntRange(max = 83) int asOfDay) {
        Actors some = new Actors(0);
        double before = 0;
        for (int i = 0; i < 300; i++) {
            // Far more actors than there are would be needed to see the highest ranks, so let them come by chance of
            // the seed.
            long hash = Actors.hash(seed + "/" + i) >>> (i % 3) * 20 | (long) (i * 7) << 58;
            some.add(Math.floorMod(hash, asOfDay + 1L), hash);
            double now = some.distinct(asOfDay, WEIGHTS);

            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    private void add(long day, String actor) {
        actors.add(day, Actors.hash(actor));
    }
}
