// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clout.cli.CloutCommandLine;
import io.clout.pagerank.rank.Dense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs of real pages and people, beside the plain computation. */
class RealGraphTest {
    private static final Path GRAPHS = Path.of("../../../shared/data/graphs");
    private static final int ITERATIONS = 25;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"wikispeedia/links.tsv", "snap-ego-facebook/facebook_combined.txt"})
    void everyRankAndCountIsThatOfThePlainComputation(String graph) throws IOException {
        Path edges = GRAPHS.resolve(graph);
        assumeTrue(Files.exists(edges), "the real graphs are not on this machine");
        Map<String, Integer> nodes = new LinkedHashMap<>();
        List<int[]> arcs = new ArrayList<>();
        for (String line : Files.readAllLines(edges)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int[] arc = new int[2];
                String[] ids = line.split("[\t ]");
                for (int end = 0; end < 2; end++) {
                    nodes.putIfAbsent(ids[end], nodes.size());
                    arc[end] = nodes.get(ids[end]);
                }
                arcs.add(arc);
            }
        }
        Path out = directory.resolve("ranks.tsv");

        int code = CloutCommandLine.run(
                new PagerankCommand(System.err),
                System.err,
                "--edges",
                edges.toString(),
                "--out",
                out.toString(),
                "--iterations",
                "" + ITERATIONS);

        assertThat(code).isZero();
        List<String[]> lines = PagerankCommandTest.lines(out);
        assertThat(lines).extracting(line -> line[0]).containsExactlyElementsOf(nodes.keySet());
        assertThat(lines.stream().mapToInt(line -> Integer.parseInt(line[2])).sum())
                .isEqualTo(arcs.size());
        double[] expected = Dense.ranks(nodes.size(), arcs.toArray(int[][]::new), 0.85, ITERATIONS);
        assertThat(PagerankCommandTest.ranks(lines)).containsExactly(expected, within(1e-14));
    }
}
