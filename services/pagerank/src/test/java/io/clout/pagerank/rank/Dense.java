// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

import java.util.Arrays;

/** PageRank again, by the definition and in the plainest way: a full matrix, multiplied. */
public final class Dense {

    private Dense() {}

    /** Ranks after a number of iterations; the arcs are pairs of source and target. */
    public static double[] ranks(int nodes, int[][] arcs, double damping, int iterations) {
        boolean[][] linked = new boolean[nodes][nodes];
        for (int[] arc : arcs) {
            linked[arc[0]][arc[1]] = true;
        }
        double[][] goes = new double[nodes][nodes];
        for (int source = 0; source < nodes; source++) {
            int links = 0;
            for (boolean link : linked[source]) {
                links += link ? 1 : 0;
            }
            for (int target = 0; target < nodes; target++) {
                double follows = links == 0 ? 1.0 / nodes : (linked[source][target] ? 1.0 / links : 0);
                goes[source][target] = damping * follows + (1 - damping) / nodes;
            }
        }
        double[] ranks = new double[nodes];
        Arrays.fill(ranks, 1.0 / nodes);
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] next = new double[nodes];
            for (int source = 0; source < nodes; source++) {
                for (int target = 0; target < nodes; target++) {
                    next[target] += ranks[source] * goes[source][target];
                }
            }
            ranks = next;
        }
        return ranks;
    }
}
