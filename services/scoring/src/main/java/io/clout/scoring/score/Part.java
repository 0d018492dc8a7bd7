// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.scoring.feature.Feature;

/**
 * One part of a network's influence. It compares people: {@code per * n ^ power} of the feature is usual of an X account with n
 * followers, and stands for as much influence as such an account has, {@code log10(1 + n)}.
 *
 * @param weight share of the network's influence; the weights of a network, {@code reacting} ones included, add up to 1
 * @param reacting share of it that counts only as far as people react: no further than {@code reach} of what reacted lately stands for
 * @param reach how many times what its recent reactions stand for makes an audience credible; 0: says nothing of the audience
 * @param bounded whether it counts within bounds around all others, so that nobody stands or falls with it alone
 * @param prior whether per and power are assumptions rather than read off data
 */
record Part(
        Feature feature,
        double weight,
        double reacting,
        double per,
        double power,
        double reach,
        boolean bounded,
        boolean prior) {
    private static final int KNOTS_A_DECADE = 6;

    /** From a hundredth of a follower to more than there are people, in decades. */
    private static final int FROM = -2;

    private static final int TO = 11;

    Part {
        if (!(weight >= 0 && reacting >= 0 && per > 0 && power > 0 && reach >= 0)) {
            throw new IllegalArgumentException("a part of " + feature.name() + " with negative numbers");
        }
        if (!feature.rises() || feature.per() != null) {
            throw new IllegalArgumentException(feature.name() + " is not simply what others do");
        }
    }

    /** From the feature to how many decades of followers it stands for: 0 for nothing, ever rising. */
    Curve standing() {
        return curve(1);
    }

    /** From the feature to how many decades of followers it makes credible. */
    Curve credible() {
        return curve(reach);
    }

    private Curve curve(double times) {
        int knots = (TO - FROM) * KNOTS_A_DECADE + 2;
        double[] at = new double[knots];
        double[] value = new double[knots];
        for (int i = 1; i < knots; i++) {
            double followers = StrictMath.pow(10, FROM + (i - 1.0) / KNOTS_A_DECADE);
            at[i] = per * StrictMath.pow(followers, power);
            value[i] = StrictMath.log10(1 + times * followers);
        }
        return new Curve(0, 0, at, value);
    }
}
