// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import java.time.Duration;

/**
 * When a slice of a partition's day end is over: facts wait for it, and a transaction, which ends after the slices of all partitions of a
 * thread, may last ten seconds.
 *
 * @param most people and final scores to process
 * @param time that it takes
 */
public record SliceLimit(int most, Duration time) {
    /** As often as a slice is begun, so that a day end takes all the time that facts leave, and facts wait for a moment only. */
    public static final SliceLimit USUAL = new SliceLimit(Integer.MAX_VALUE, PersonProcessor.SLICE);

    /** A slice that has just begun. */
    Slice begin() {
        return new Slice(most, System.nanoTime() + time.toNanos());
    }

    /** What is left of a slice. */
    static final class Slice {
        private final long endNanos;
        private int left;

        private Slice(int left, long endNanos) {
            this.left = left;
            this.endNanos = endNanos;
        }

        void spend(int peopleAndScores) {
            left -= peopleAndScores;
        }

        boolean over() {
            return left <= 0 || System.nanoTime() - endNanos >= 0;
        }
    }
}
