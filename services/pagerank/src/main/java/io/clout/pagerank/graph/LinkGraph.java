// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.graph;

import io.clout.pagerank.input.Progress;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.webgraph.EFGraph;
import it.unimi.dsi.webgraph.ImmutableSequentialGraph;
import it.unimi.dsi.webgraph.LazyIntIterator;
import it.unimi.dsi.webgraph.NodeIterator;
import it.unimi.dsi.webgraph.Transform;
import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;

/**
 * Who links to each node, compressed: an {@link EFGraph} of the transposed arcs, each arc once. Beside a BVGraph it takes
 * the same space, since links of a wiki in the order of page ids have little in common with those before, and is read
 * twice as fast.
 */
public final class LinkGraph {
    private final EFGraph predecessors;

    private LinkGraph(EFGraph predecessors) {
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
        EFGraph.store(new Watched(merged, progress), graph.toString());
        progress.end(nodes);
        // WebGraph deletes the files of a batch graph that is garbage.
        Reference.reachabilityFence(merged);
    }

    public static LinkGraph load(Path graph) throws IOException {
        return new LinkGraph(EFGraph.load(graph.toString()));
    }

    /** The same graph for another thread: what reads it has a state. */
    public LinkGraph copy() {
        return new LinkGraph(predecessors.copy());
    }

    public int nodes() {
        return predecessors.numNodes();
    }

    public long arcs() {
        return predecessors.numArcs();
    }

    /** How many nodes link to one. */
    public int inlinks(int node) {
        return predecessors.outdegree(node);
    }

    /** The nodes that link to one, and -1 at the end. */
    public LazyIntIterator sources(int node) {
        return predecessors.successors(node);
    }

    /** The number of nodes that each node links to. */
    public int[] outlinks() {
        int[] outlinks = new int[nodes()];
        for (int node = 0; node < outlinks.length; node++) {
            LazyIntIterator sources = sources(node);
            for (int source = sources.nextInt(); source >= 0; source = sources.nextInt()) {
                outlinks[source]++;
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
