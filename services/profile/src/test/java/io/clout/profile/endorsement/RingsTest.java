// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.profile.endorsement.Rings.Pair;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RingsTest {
    private final Map<Pair, Integer> counts = new HashMap<>();

    @Test
    void circleOfPeopleWhomNobodyElseEndorsesIsARing() {
        endorse("a", "b", 4);
        endorse("b", "c", 4);
        endorse("c", "a", 4);
        endorse("x", "y", 1);

        assertThat(Rings.find(counts))
                .containsExactlyInAnyOrder(new Pair("a", "b"), new Pair("b", "c"), new Pair("c", "a"));
    }

    @Test
    void circlesOfFiveAreFoundAndLongerOnesAreNot() {
        for (int size : new int[] {5, 6}) {
            counts.clear();
            for (int person = 0; person < size; person++) {
                endorse("p" + person, "p" + (person + 1) % size, 1);
            }
            assertThat(Rings.find(counts)).as("of " + size).hasSize(size == 5 ? 5 : 0);
        }
    }

    @Test
    void oneMemberWhomOthersEndorseMoreBreaksTheRing() {
        endorse("a", "b", 4);
        endorse("b", "c", 4);
        endorse("c", "a", 4);
        endorse("x", "a", 3);
        endorse("y", "a", 2);

        assertThat(Rings.find(counts)).isEmpty();
    }

    /** In a field of twenty who endorse one another widely, every circle is small beside what each receives from all. */
    @Test
    void livelyFieldIsNoRing() {
        for (int giver = 0; giver < 20; giver++) {
            for (int step = 1; step <= 9; step++) {
                endorse("p" + giver, "p" + (giver + step) % 20, 1);
            }
        }

        assertThat(Rings.find(counts)).isEmpty();
    }

    private void endorse(String giver, String receiver, int times) {
        counts.put(new Pair(giver, receiver), times);
    }
}
