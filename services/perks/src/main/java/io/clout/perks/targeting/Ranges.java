// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.proto.perk.v1.AgeBand;
import io.clout.proto.perk.v1.ScoreRange;

/** Ends of ranges, with what holds where none is given. */
public final class Ranges {

    private static final int LOWEST_SCORE = 10;
    private static final int HIGHEST_SCORE = 1000;

    private Ranges() {}

    /** Tenths of a point. */
    public static int minimumTenths(ScoreRange range) {
        return range.hasMinimum() ? tenths(range.getMinimum()) : LOWEST_SCORE;
    }

    /** Tenths of a point. */
    public static int maximumTenths(ScoreRange range) {
        return range.hasMaximum() ? tenths(range.getMaximum()) : HIGHEST_SCORE;
    }

    /** Years. */
    public static int minimumYears(AgeBand band) {
        return band.hasMinimumYears() ? band.getMinimumYears() : 0;
    }

    /** Years. */
    public static int maximumYears(AgeBand band) {
        return band.hasMaximumYears() ? band.getMaximumYears() : 150;
    }

    private static int tenths(double points) {
        return (int) Math.round(points * 10);
    }
}
