// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import io.clout.pagerank.rank.RankFile;
import java.time.Duration;

/**
 * How to rank. Either a number of iterations, with a tolerance of 0, or a tolerance, with as many iterations as it
 * takes: no two successive ranks differ by more than {@code 2 * damping^steps}, so it comes to an end.
 *
 * @param tolerance stop when a step changes all ranks together by no more
 * @param batchSize arcs sorted at a time
 * @param saveEvery how often ranks are kept while they are computed
 */
record RankSettings(double damping, int iterations, double tolerance, int threads, int batchSize, Duration saveEvery) {

    /** Below this a change is rounding. */
    private static final double SMALLEST_TOLERANCE = 1e-14;

    static final int BATCH_SIZE = 1 << 23;
    static final Duration SAVE_EVERY = Duration.ofSeconds(10);

    RankSettings {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("--damping is at least 0 and below 1, not " + damping);
        }
        if (iterations < 0 || tolerance < 0 || tolerance > 0 && tolerance < SMALLEST_TOLERANCE) {
            throw new IllegalArgumentException("--iterations is at least 0 and --tolerance at least 1e-14");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("--threads is at least 1, not " + threads);
        }
    }

    /** The part of the steps since one that is done, at the pace the change has fallen. */
    double part(int begin, RankFile.Ranks ranks) {
        double done = ranks.step() - begin;
        if (tolerance == 0) {
            return done / (iterations - begin);
        }
        double left = Math.log(Math.max(1, ranks.change() / tolerance)) / -Math.log(damping);
        return damping == 0 ? 1 : done / (done + left);
    }
}
