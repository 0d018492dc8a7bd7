// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

/**
 * How much a day of the window counts by its age. DOMAIN 1.1: Klout's window was 90 days, and recent days weighed more.
 *
 * @param halfLifeDays days after which an increment counts half
 */
public record Decay(double halfLifeDays) {
    /** Days that count at all, today included. */
    public static final int WINDOW_DAYS = 90;

    public Decay {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("half-life of " + halfLifeDays + " days");
        }
    }

    /** By age in days: 1 today, half after the half-life. What is older than the array counts nothing. */
    public double[] weights() {
        double[] weights = new double[WINDOW_DAYS];
        for (int age = 0; age < WINDOW_DAYS; age++) {
            weights[age] = StrictMath.pow(2, -age / halfLifeDays);
        }
        return weights;
    }
}
