// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.pagerank.graph.ArcBatches;
import io.clout.pagerank.graph.LinkGraph;
import io.clout.pagerank.input.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerIterationTest {
    private static final double DAMPING = 0.85;

    @TempDir
    private Path directory;

    @Test
    void aPageThatIsLinkedFromOneOtherHasItsRankAndTheFloor() throws IOException {
        double[] ranks = ranks(2, new int[][] {{0, 1}}, DAMPING, 200, 1);

        // a = (1-d)/2 + d*b/2 and b = a + d*a, which sum to 1
        assertThat(ranks).containsExactly(new double[] {1 / 2.85, 1.85 / 2.85}, within(1e-12));
    }

    @Test
    void aStarsCentreHasWhatItsRaysGive() throws IOException {
        double[] ranks = ranks(4, new int[][] {{1, 0}, {2, 0}, {3, 0}, {0, 1}, {0, 2}, {0, 3}}, DAMPING, 400, 1);

        // centre = (1-d)/4 + d*(1 - centre)
        double centre = (0.15 / 4 + 0.85) / 1.85;
        assertThat(ranks[0]).isCloseTo(centre, within(1e-12));
        assertThat(ranks[1]).isCloseTo((1 - centre) / 3, within(1e-12));
    }

    @Test
    void theExampleOfTheEncyclopediaHasItsPublishedRanks() throws IOException {
        // https://en.wikipedia.org/wiki/PageRank, first figure: A to F, and five pages that nothing links to.
        int[][] arcs = {
            {1, 2}, {2, 1}, {3, 0}, {3, 1}, {4, 1}, {4, 3}, {4, 5}, {5, 1}, {5, 4}, {6, 1}, {6, 4}, {7, 1}, {7, 4},
            {8, 1}, {8, 4}, {9, 4}, {10, 4}
        };

        double[] ranks = ranks(11, arcs, DAMPING, 200, 2);

        double[] published = {3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6};
        assertThat(Arrays.stream(ranks).map(rank -> 100 * rank).toArray()).containsExactly(published, within(0.05));
    }

    @Test
    void everyIterationIsThatOfTheDefinition() throws IOException {
        Random chance = new Random(11);
        for (int round = 0; round < 20; round++) {
            int nodes = 1 + chance.nextInt(80);
            int[][] arcs = arcs(nodes, chance.nextInt(6 * nodes), chance);
            int iterations = chance.nextInt(30);
            double damping = chance.nextDouble();

            double[] ranks = ranks(nodes, arcs, damping, iterations, 2);

            assertThat(ranks).containsExactly(Dense.ranks(nodes, arcs, damping, iterations), within(1e-13));
        }
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws IOException {
        int[][] arcs = arcs(5_000, 60_000, new Random(3));

        double[] alone = ranks(5_000, arcs, DAMPING, 30, 1);

        assertThat(ranks(5_000, arcs, DAMPING, 30, 7)).containsExactly(alone);
        assertThat(Arrays.stream(alone).sum()).isCloseTo(1, within(1e-14));
    }

    /** Arcs at random, some of them twice, some to the node itself. */
    private static int[][] arcs(int nodes, int count, Random chance) {
        return chance.ints(count, 0, nodes)
                .mapToObj(source -> new int[] {source, (int) (nodes * Math.pow(chance.nextDouble(), 3))})
                .toArray(int[][]::new);
    }

    private double[] ranks(int nodes, int[][] arcs, double damping, int iterations, int threads) throws IOException {
        Path work = Files.createTempDirectory(directory, "graph");
        ArcBatches batches = new ArcBatches(work, 1000);
        for (int[] arc : arcs) {
            batches.add(arc[0], arc[1]);
        }
        Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
        LinkGraph.build(work, nodes, batches.finish(), work.resolve("graph"), silent);
        LinkGraph graph = LinkGraph.load(work.resolve("graph"));
        try (PowerIteration iteration =
                new PowerIteration(graph, graph.outlinks(), PowerIteration.uniform(nodes), damping, threads)) {
            for (int step = 0; step < iterations; step++) {
                iteration.step();
            }
            iteration.normalise();
            return iteration.ranks();
        }
    }
}
