// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import io.clout.pagerank.graph.LinkGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The result: a line for each node, in the order of their numbers: id, rank, number of nodes linking to it, number linked to. */
final class RankTable {

    private RankTable() {}

    /** Writes to a file, which appears when it is whole, or to standard output. */
    static void write(Path out, Path ids, double[] ranks, LinkGraph graph, int[] outlinks) throws IOException {
        if (out.toString().equals("-")) {
            PrintStream standard = System.out;
            Writer writer = new OutputStreamWriter(standard, StandardCharsets.ISO_8859_1);
            lines(writer, ids, ranks, graph, outlinks);
            writer.flush();
            return;
        }
        Path next = out.resolveSibling(out.getFileName() + ".next");
        try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.ISO_8859_1)) {
            lines(writer, ids, ranks, graph, outlinks);
        }
        Files.move(next, out, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ids are bytes in an encoding we need not know: read and written as ISO 8859-1 they stay what they are. */
    private static void lines(Writer out, Path ids, double[] ranks, LinkGraph graph, int[] outlinks)
            throws IOException {
        StringBuilder line = new StringBuilder();
        try (BufferedReader names = Files.newBufferedReader(ids, StandardCharsets.ISO_8859_1)) {
            for (int node = 0; node < ranks.length; node++) {
                line.setLength(0);
                line.append(names.readLine()).append('\t').append(ranks[node]).append('\t');
                line.append(graph.inlinks(node))
                        .append('\t')
                        .append(outlinks[node])
                        .append('\n');
                out.append(line);
            }
        }
    }
}
