// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.DayWeights;
import io.clout.scoring.signal.Pauses;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * How much each day and week counts on one day, for one person. A week of which the days are no longer known counts as if what
 * happened had spread evenly over it.
 *
 * @param volume falling with age
 * @param days3 of the last 3 days, each alike
 * @param days7 of the last 7 days
 * @param days30 of the last 30 days
 * @param days90 of the last 90 days
 * @param volumeDays how many whole days {@code volume} counts as
 * @param blocks for actors, by blocks of {@value AccountState#ACTOR_DAYS} days
 */
record Weights(
        DayWeights volume,
        DayWeights days3,
        DayWeights days7,
        DayWeights days30,
        DayWeights days90,
        double volumeDays,
        double[] blocks) {
    /** How far back anything is kept, in weeks: a window of 90 days stretches to this when a person pauses. */
    private static final int WEEKS = 26;

    private static final int WEEK = DayWeights.WEEK;
    private static final int BLOCK = AccountState.ACTOR_DAYS;

    static Weights of(Decay decay, long asOfDay, Pauses pauses) {
        LongToDoubleFunction age = day -> pauses.age(day, asOfDay, Decay.PAUSE_PACE);
        DayWeights volume = merging(asOfDay, plain(asOfDay, day -> decay.weight(age.applyAsDouble(day))));
        return new Weights(
                volume,
                plain(asOfDay, day -> age.applyAsDouble(day) < 3 ? 1 : 0),
                plain(asOfDay, day -> age.applyAsDouble(day) < 7 ? 1 : 0),
                plain(asOfDay, day -> age.applyAsDouble(day) < 30 ? 1 : 0),
                plain(asOfDay, day -> age.applyAsDouble(day) < 90 ? 1 : 0),
                days(volume),
                blocks(decay, asOfDay, age));
    }

    private static double days(DayWeights weights) {
        double days = 0;
        for (double day : weights.days()) {
            days += day;
        }
        for (int ago = 2; ago < weights.weeks().length; ago++) {
            days += WEEK * weights.weeks()[ago];
        }
        return days;
    }

    private static DayWeights plain(long asOfDay, LongToDoubleFunction weight) {
        long week = DayWeights.week(asOfDay);
        double[] days = new double[2 * WEEK];
        for (int i = 0; i < days.length; i++) {
            long day = (week - 1) * WEEK + i;
            days[i] = day <= asOfDay ? weight.applyAsDouble(day) : 0;
        }
        double[] weeks = new double[WEEKS];
        for (int ago = 0; ago < WEEKS; ago++) {
            double sum = 0;
            for (long day = (week - ago) * WEEK; day < (week - ago + 1) * WEEK && day <= asOfDay; day++) {
                sum += weight.applyAsDouble(day);
            }
            weeks[ago] = sum / WEEK;
        }
        return new DayWeights(days, trimmed(weeks));
    }

    /**
     * Lets the days of the week before grow together, a seventh of the way each day, until they count as what they are kept as next: one
     * week. Otherwise what happened on its first day would count more again when the week is over.
     */
    private static DayWeights merging(long asOfDay, DayWeights weights) {
        double merged = Math.floorMod(asOfDay, WEEK) / (double) WEEK;
        double[] days = weights.days().clone();
        for (int i = 0; i < WEEK; i++) {
            days[i] += (weights.weeks()[1] - days[i]) * merged;
        }
        return new DayWeights(days, weights.weeks());
    }

    /** A block counts by the age of its last day, and as far as it lies in the window. */
    private static double[] blocks(Decay decay, long asOfDay, LongToDoubleFunction age) {
        long block = Math.floorDiv(asOfDay, (long) BLOCK);
        double[] blocks = new double[WEEKS * WEEK / BLOCK + 1];
        blocks[0] = 1;
        for (int ago = 1; ago < blocks.length; ago++) {
            long first = (block - ago) * BLOCK;
            int inside = 0;
            for (long day = first; day < first + BLOCK; day++) {
                inside += age.applyAsDouble(day) < Decay.WINDOW_DAYS ? 1 : 0;
            }
            blocks[ago] = decay.weight(age.applyAsDouble(first + BLOCK - 1)) * inside / BLOCK;
        }
        return trimmed(blocks);
    }

    private static double[] trimmed(double[] weights) {
        int length = weights.length;
        while (length > 2 && weights[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(weights, length);
    }
}
