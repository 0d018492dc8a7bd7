// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import java.util.OptionalInt;

/**
 * How much of a kind was observed, in numbers that people find on the network's own pages.
 *
 * @param count of a total the newest, else the sum of 90 days
 * @param week what the last seven days brought, rounded; empty of a total and where it was not kept
 */
public record ObservedCount(double count, OptionalInt week) {

    /** The two together. */
    ObservedCount plus(ObservedCount other) {
        var weeks = week.isPresent() && other.week.isPresent()
                ? OptionalInt.of(week.getAsInt() + other.week.getAsInt())
                : OptionalInt.empty();
        return new ObservedCount(count + other.count, weeks);
    }
}
