// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A graph to measure with: R-MAT (Chakrabarti, Zhan, Faloutsos 2004) with the parameters of Graph500, which gives few
 * nodes very many links, as a wiki has. Every node has at least one link, and the numbers of nodes say nothing about
 * how linked they are. Links repeat and point at their own node now and then.
 */
final class RandomGraph {
    private static final double UPPER_LEFT = 0.57;
    private static final double UPPER_RIGHT = 0.19;
    private static final double LOWER_LEFT = 0.19;

    /** A prime larger than any number of nodes: multiplying by it, modulo that number, permutes them. */
    private static final long SCATTER = 4_294_967_311L;

    private final int nodes;
    private final long links;
    private final int levels;
    private final SplittableRandom chance;

    RandomGraph(int nodes, long links, long seed) {
        if (nodes < 1 || links < nodes) {
            throw new IllegalArgumentException("a generated graph has at least one node, and a link for each");
        }
        this.nodes = nodes;
        this.links = links;
        levels = Integer.SIZE - Integer.numberOfLeadingZeros(nodes - 1);
        chance = new SplittableRandom(seed);
    }

    /** Writes the links as an edge list. */
    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long link = 0; link < links; link++) {
                long edge = edge();
                long source = link < nodes ? link : scattered(edge >>> Integer.SIZE);
                out.write((source + "\t" + scattered(edge & 0xffff_ffffL) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private long scattered(long node) {
        return node * (SCATTER % nodes) % nodes;
    }

    /** Source and target, 32 bits each. */
    private long edge() {
        long source;
        long target;
        do {
            source = 0;
            target = 0;
            for (int level = 0; level < levels; level++) {
                double where = chance.nextDouble();
                boolean lower = where >= UPPER_LEFT + UPPER_RIGHT;
                boolean right = where >= UPPER_LEFT && !lower || where >= UPPER_LEFT + UPPER_RIGHT + LOWER_LEFT;
                source = source << 1 | (lower ? 1 : 0);
                target = target << 1 | (right ? 1 : 0);
            }
        } while (source >= nodes || target >= nodes);
        return source << Integer.SIZE | target;
    }
}
