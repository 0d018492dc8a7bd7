// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

/**
 * A part of a network's influence as it stands in a model file; see the class of the same name in scoring.
 *
 * @param weight beside the other parts of its network; the file has shares
 * @param reacting likewise, what counts only as far as people react
 * @param per so many of the feature are usual of an account with one follower
 * @param power by which that grows with followers
 * @param reach how many times what recent reactions stand for makes an audience credible; 0: nothing
 */
record Part(
        String feature,
        double weight,
        double reacting,
        double per,
        double power,
        double reach,
        boolean bounded,
        boolean prior) {
    /** An assumption: so many of the feature are usual of an account with one follower on X. */
    static Part of(String feature, double weight, double per) {
        return new Part(feature, weight, 0, per, 1, 0, false, true);
    }

    Part power(double usual) {
        return new Part(feature, weight, reacting, per, usual, reach, bounded, prior);
    }

    Part reacting(double share) {
        return new Part(feature, weight, share, per, power, reach, bounded, prior);
    }

    Part reach(double times) {
        return new Part(feature, weight, reacting, per, power, times, bounded, prior);
    }

    Part withinBounds() {
        return new Part(feature, weight, reacting, per, power, reach, true, prior);
    }

    /** Compared with what people judged and what Klout said, rather than assumed. */
    Part judged() {
        return new Part(feature, weight, reacting, per, power, reach, bounded, false);
    }

    /** The part with weights as shares of a sum. */
    Part of(double sum) {
        return new Part(
                feature, Numbers.round(weight / sum), Numbers.round(reacting / sum), per, power, reach, bounded, prior);
    }

    Part weight(double share) {
        return new Part(feature, share, reacting, per, power, reach, bounded, prior);
    }
}
