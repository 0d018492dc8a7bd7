// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

/**
 * What a feature contributes to a network's influence, as a function of its value: constant between thresholds.
 *
 * @param zero contribution of a feature that was measured and is zero
 * @param missing contribution of a feature that was not measured
 * @param from thresholds, ascending, the first 0: {@code value[i]} holds above zero from {@code from[i]} up to
 *     {@code from[i + 1]}, which belongs to the next step
 * @param value contributions, as many as thresholds
 */
record StepCurve(double zero, double missing, double[] from, double[] value) {

    StepCurve {
        if (from.length == 0 || from.length != value.length || from[0] != 0) {
            throw new IllegalArgumentException("thresholds begin at 0 and match the values");
        }
        for (int i = 0; i < from.length; i++) {
            require(Double.isFinite(from[i]) && Double.isFinite(value[i]) && value[i] >= 0, "values are not negative");
            require(i == 0 || from[i] > from[i - 1], "thresholds ascend");
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
        require(zero <= missing && missing <= value[0], "missing lies between zero and the first step");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The contribution of a feature value; {@code NaN} is not measured. */
    double at(double feature) {
        if (feature > 0) {
            return value[step(feature)];
        }
        return Double.isNaN(feature) ? missing : zero;
    }

    private int step(double feature) {
        int low = 0;
        int high = from.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= feature) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
