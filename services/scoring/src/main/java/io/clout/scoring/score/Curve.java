// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

/**
 * What a feature contributes to a network's influence, as a function of its value: linear between knots, so that no single reaction
 * makes a jump, and constant beyond the last.
 *
 * @param zero contribution of a feature that was measured and is zero
 * @param missing contribution of a feature that was not measured
 * @param at knots, ascending, the first 0: where {@code value[0]} is the limit from above
 * @param value contributions, as many as knots
 */
record Curve(double zero, double missing, double[] at, double[] value) {

    Curve {
        if (at.length == 0 || at.length != value.length || at[0] != 0) {
            throw new IllegalArgumentException("knots begin at 0 and match the values");
        }
        for (int i = 0; i < at.length; i++) {
            require(Double.isFinite(at[i]) && Double.isFinite(value[i]) && value[i] >= 0, "values are not negative");
            require(i == 0 || at[i] > at[i - 1], "knots ascend");
        }
        require(zero >= 0 && zero <= Double.MAX_VALUE, "zero is not negative");
        require(missing >= 0 && missing <= Double.MAX_VALUE, "missing is not negative");
    }

    /**
     * Checks that nothing others do can lower a score by way of this curve: it never falls, and what is not measured counts no
     * more than the least that can be measured above zero.
     */
    void requireRising() {
        for (int i = 1; i < value.length; i++) {
            require(value[i] >= value[i - 1], "a curve of what others do never falls");
        }
        require(zero <= missing && missing <= value[0], "missing lies between zero and the first knot");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The contribution of a feature value; {@code NaN} is not measured. */
    double of(double feature) {
        if (feature > 0) {
            int knot = knot(feature);
            return knot == at.length - 1 ? value[knot] : between(knot, feature);
        }
        return Double.isNaN(feature) ? missing : zero;
    }

    private double between(int knot, double feature) {
        double from = value[knot];
        double to = value[knot + 1];
        double found = from + (to - from) * ((feature - at[knot]) / (at[knot + 1] - at[knot]));
        // Rounding may not carry it past the next knot: there the curve would fall.
        return to >= from ? Math.min(found, to) : Math.max(found, to);
    }

    /** The last knot at or below the value. */
    private int knot(double feature) {
        int low = 0;
        int high = at.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (at[middle] <= feature) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
