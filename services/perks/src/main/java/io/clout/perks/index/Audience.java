// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import java.util.List;

/**
 * Whom a targeting reaches, exactly. Never to be shown as it is.
 *
 * @param scores those of the audience whose score is 1 to 10, 11 to 20 and so on
 * @param funnel who is left after each clause of the first alternative
 */
public record Audience(Group all, List<Group> scores, List<Group> funnel) {

    /**
     * Some people.
     *
     * @param size how many
     * @param fingerprint the same for the same people in every replica, and another for any others; says nothing to those without the key
     * @param sketch by which {@link #difference} tells how many people two groups do not share; empty for groups of {@link #LARGE} and more
     */
    public record Group(int size, long fingerprint, int[] sketch) {

        /** From here on one person more or less cannot be told from a rounded number, whatever else is known. */
        public static final int LARGE = 10_000;

        /**
         * How many people are in one of two groups but not in both, about: exact for one person, within a third for dozens (Alon, Matias and Szegedy, "The
         * space complexity of approximating the frequency moments", 1996).
         */
        public static double difference(int[] sketch, int[] other) {
            double squares = 0;
            for (int i = 0; i < sketch.length; i++) {
                double apart = sketch[i] - other[i];
                squares += apart * apart;
            }
            return squares / sketch.length;
        }
    }
}
