// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

import io.clout.pagerank.graph.LinkGraph;
import it.unimi.dsi.webgraph.LazyIntIterator;
import java.util.Arrays;

/**
 * PageRank (Page, Brin, Motwani, Winograd 1999): where a reader is who follows a link at random with probability
 * {@code damping}, and else, or where there is no link, goes to any node. Begins with the same rank for all; each step
 * gathers what the nodes that link to a node give it, so no two threads write to the same place.
 */
public final class PowerIteration implements AutoCloseable {
    private final LinkGraph graph;
    private final double damping;
    private final int[] outlinks;
    private final double[] ranks;

    /** What each node gives to each one it links to. */
    private final double[] shares;

    private final Blocks blocks;

    /** Outlinks as {@link LinkGraph#outlinks} counts them, ranks as {@link #uniform} or an earlier run left them. */
    public PowerIteration(LinkGraph graph, int[] outlinks, double[] ranks, double damping, int threads) {
        this.graph = graph;
        this.damping = damping;
        this.outlinks = outlinks;
        this.ranks = ranks;
        shares = new double[ranks.length];
        blocks = new Blocks(ranks.length, threads);
    }

    /** The ranks before the first step. */
    public static double[] uniform(int nodes) {
        double[] ranks = new double[nodes];
        Arrays.fill(ranks, 1.0 / nodes);
        return ranks;
    }

    /** One step. Returns how much the ranks have changed, the absolute changes of all nodes summed up. */
    public double step() {
        double dangling = blocks.sum(this::share);
        double floor = (1 - damping + damping * dangling) / ranks.length;
        return blocks.sum((from, to) -> gather(from, to, floor));
    }

    /** The ranks, which go on changing with each step. */
    public double[] ranks() {
        return ranks;
    }

    /** Makes the ranks sum to 1 again, from which rounding leads them astray by some 1e-15. */
    public void normalise() {
        double total = blocks.sum((from, to) -> {
            Sum sum = new Sum();
            for (int node = from; node < to; node++) {
                sum.add(ranks[node]);
            }
            return sum.value();
        });
        for (int node = 0; node < ranks.length; node++) {
            ranks[node] /= total;
        }
    }

    /** Fills in the shares of a range of nodes; returns the rank of those without links. */
    private double share(int from, int to) {
        Sum dangling = new Sum();
        for (int node = from; node < to; node++) {
            if (outlinks[node] == 0) {
                dangling.add(ranks[node]);
            } else {
                shares[node] = ranks[node] / outlinks[node];
            }
        }
        return dangling.value();
    }

    /** Gives a range of nodes their new ranks; returns how much they changed. */
    private double gather(int from, int to, double floor) {
        Sum change = new Sum();
        LinkGraph links = graph.copy();
        for (int node = from; node < to; node++) {
            LazyIntIterator sources = links.sources(node);
            double given = 0;
            for (int source = sources.nextInt(); source >= 0; source = sources.nextInt()) {
                given += shares[source];
            }
            double rank = floor + damping * given;
            change.add(Math.abs(rank - ranks[node]));
            ranks[node] = rank;
        }
        return change.value();
    }

    @Override
    public void close() {
        blocks.close();
    }
}
