// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.common.limits.Limits;

/**
 * How much a day of the window counts by its age. Klout's window was 90 days too, by its help pages of 2012-15, and recent days weighed more.
 *
 * @param halfLifeDays age at which an increment counts half
 */
public record Decay(double halfLifeDays) {
    /** Days that count at all, today included. */
    public static final int WINDOW_DAYS = Limits.SCORE_WINDOW_DAYS;

    /**
     * By how much a day of an announced pause lets everything age. A month of silence then costs what a week costs otherwise: an
     * absence of usual length stays visible, and a person who pauses for a whole window does not keep the score forever.
     */
    public static final double PAUSE_PACE = 0.25;

    public Decay {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("half-life of " + halfLifeDays + " days");
        }
    }

    /** 1 at age 0, half after the half-life, nothing from the end of the window on. */
    double weight(double age) {
        return age < WINDOW_DAYS ? StrictMath.pow(2, -age / halfLifeDays) : 0;
    }
}
