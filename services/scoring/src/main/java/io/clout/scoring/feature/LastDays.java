// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Pauses;

/** Every day of the window alike, for numbers that people can check. Immutable. */
public final class LastDays {
    private final WeightTable table = new WeightTable(new Decay(Decay.WINDOW_DAYS));

    /** The weights of the seven days up to a day since 1970. */
    public DayWeights week(long asOfDay) {
        return table.of(asOfDay, Pauses.NONE).days7();
    }

    /** The weights of the {@value Decay#WINDOW_DAYS} days up to a day since 1970. */
    public DayWeights of(long asOfDay) {
        return table.of(asOfDay, Pauses.NONE).days90();
    }
}
