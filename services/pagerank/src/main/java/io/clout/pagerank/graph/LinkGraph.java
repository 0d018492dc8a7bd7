// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.graph;

import io.clout.pagerank.input.Progress;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.webgraph.BVGraph;
import it.unimi.dsi.webgraph.ImmutableSequentialGraph;
import it.unimi.dsi.webgraph.NodeIterator;
import it.unimi.dsi.webgraph.Transform;
import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;

/**
 * Who links to each node, compressed: a {@link BVGraph} of the transposed arcs, each arc once. Without references to
 * other lists and without intervals, since links of a wiki in the order of page ids have little of either, and lists
 * that stand alone are read twice as fast.
 */
public final class LinkGraph {
    private static final int NO_REFERENCES = 0;

    private final BVGraph predecessors;

    private LinkGraph(BVGraph predecessors) {
        this.predecessors = predecessors;
    }

    /** Merges the batches of {@link ArcBatches} into a graph file, from which {@link #load} reads; they are gone afterwards. */
    public static void build(Path directory, int nodes, int batches, Path graph, Progress progress) throws IOException {
        ObjectArrayList<File> files = new ObjectArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            files.add(ArcBatches.file(directory, batch).toFile());
        }
        Transform.BatchGraph merged = new Transform.BatchGraph(nodes, -1, files);
        progress.begin("Compressing the graph", "nodes");
        BVGraph.store(
                new Watched(merged, progress),
                graph.toString(),
                NO_REFERENCES,
                BVGraph.DEFAULT_MAX_REF_COUNT,
                BVGraph.NO_INTERVALS,
                BVGraph.DEFAULT_ZETA_K,
                0,
                1,
                null);
        progress.end(nodes);
        // WebGraph deletes the files of a batch graph that is garbage.
        Reference.reachabilityFence(merged);
    }

    public static LinkGraph load(Path graph) throws IOException {
        return new LinkGraph(BVGraph.load(graph.toString()));
    }

    public int nodes() {
        return predecessors.numNodes();
    }

    public long arcs() {
        return predecessors.numArcs();
    }

    /** The nodes from one on, each with the nodes that link to it; for one thread. */
    public NodeIterator from(int node) {
        return predecessors.copy().nodeIterator(node);
    }

    /** The number of nodes that each node links to. */
    public int[] outlinks() {
        int[] outlinks = new int[nodes()];
        NodeIterator nodes = from(0);
        while (nodes.hasNext()) {
            nodes.nextInt();
            int[] sources = nodes.successorArray();
            for (int i = nodes.outdegree() - 1; i >= 0; i--) {
                outlinks[sources[i]]++;
            }
        }
        return outlinks;
    }

    /** Tells how far its reader has come. */
    private static final class Watched extends ImmutableSequentialGraph {
        private static final int TELL_EVERY = 0x3ff;

        private final ImmutableSequentialGraph graph;
        private final Progress progress;

        Watched(ImmutableSequentialGraph graph, Progress progress) {
            this.graph = graph;
            this.progress = progress;
        }

        @Override
        public int numNodes() {
            return graph.numNodes();
        }

        @Override
        public NodeIterator nodeIterator() {
            NodeIterator nodes = graph.nodeIterator();
            return new NodeIterator() {
                @Override
                public int outdegree() {
                    return nodes.outdegree();
                }

                @Override
                public int[] successorArray() {
                    return nodes.successorArray();
                }

                @Override
                public boolean hasNext() {
                    return nodes.hasNext();
                }

                @Override
                public int nextInt() {
                    int node = nodes.nextInt();
                    if ((node & TELL_EVERY) == 0) {
                        progress.at(node, (double) node / numNodes());
                    }
                    return node;
                }
            };
        }
    }
}
