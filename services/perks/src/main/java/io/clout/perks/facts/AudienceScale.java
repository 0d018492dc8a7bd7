// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Where a number of {@link AudienceQuality} stands among the people here. One scale holds for everyone until the next is made, so that a
 * campaign's estimate, what a person is shown and the claim agree.
 */
public final class AudienceScale {

    /** Before there is a scale nobody's percentile is known. */
    public static final AudienceScale NONE = new AudienceScale(new int[0]);

    private final int[] cuts;

    /**
     * @param cuts of the percentiles 1 to 100 in this order: the least number that stands so high; empty if nobody's is known
     */
    public AudienceScale(int[] cuts) {
        this.cuts = cuts.clone();
    }

    /** Percentile, 0 to 100; empty before there is a scale. */
    public OptionalInt percentile(int quality) {
        if (cuts.length == 0) {
            return OptionalInt.empty();
        }
        int at = Arrays.binarySearch(cuts, quality);
        int reached = at < 0 ? -at - 1 : at + 1;
        while (reached < cuts.length && cuts[reached] == quality) {
            reached++;
        }
        return OptionalInt.of(reached);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AudienceScale scale && Arrays.equals(cuts, scale.cuts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cuts);
    }
}
