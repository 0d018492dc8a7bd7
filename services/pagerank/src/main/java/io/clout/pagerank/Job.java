// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import io.clout.pagerank.graph.ArcBatches;
import io.clout.pagerank.graph.LinkGraph;
import io.clout.pagerank.input.LinkSource;
import io.clout.pagerank.input.Progress;
import io.clout.pagerank.input.WrongInputException;
import io.clout.pagerank.rank.PowerIteration;
import io.clout.pagerank.rank.RankFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The whole way from links to ranks, in steps: read (ids and sorted arcs), compress, rank, write. What a step has made
 * stays in the work directory, and so do the ranks while they are computed; a run after one that was killed goes on
 * from there, and comes to the same result bit for bit. With other input than last time it starts over.
 */
final class Job {
    /** Raised whenever what is kept changes its form. */
    private static final String FORMAT = "2";

    private static final String INPUT = "input";
    private static final String STEP = "step";
    private static final String READ = "read";
    private static final String COMPRESSED = "compressed";
    private static final String DAMPING = "damping";
    private static final String NODES = "nodes";
    private static final String BATCHES = "batches";

    private final WorkDirectory work;
    private final LinkSource source;
    private final RankSettings settings;
    private final Progress progress;

    Job(WorkDirectory work, LinkSource source, RankSettings settings, Progress progress) {
        this.work = work;
        this.source = source;
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs what has not been done yet, and writes the ranks to a file, or to standard output if it is "-". */
    void run(Path out) throws IOException {
        String input = FORMAT + " " + source.fingerprint();
        if (input.equals(work.get(INPUT)) && isWhole()) {
            progress.say("Going on in " + work.path() + ", where the links are " + work.get(STEP));
        } else {
            work.clear();
            work.put(INPUT, input);
            read();
        }
        if (work.get(STEP).equals(READ)) {
            compress();
        }
        LinkGraph graph = LinkGraph.load(graphFile());
        int[] outlinks = graph.outlinks();
        double[] ranks = rank(graph, outlinks);
        progress.begin("Writing " + out, NODES);
        RankTable.write(out, ids(), ranks, graph, outlinks);
        progress.end(ranks.length);
    }

    /** Whether the sorted arcs are there, as long as they are needed: WebGraph deletes them a moment before we note it. */
    private boolean isWhole() {
        return !work.get(STEP).equals(READ) || ArcBatches.exist(work.path(), work.number(BATCHES));
    }

    private Path ids() {
        return work.file("ids");
    }

    private Path graphFile() {
        return work.file("graph");
    }

    private void read() throws IOException {
        ArcBatches arcs = new ArcBatches(work.path(), settings.batchSize());
        int nodes = source.read(arcs, ids(), progress);
        if (nodes == 0) {
            throw new WrongInputException("there is nothing to rank: no nodes");
        }
        work.put(NODES, nodes);
        work.put(BATCHES, arcs.finish());
        done(READ);
    }

    private void compress() throws IOException {
        LinkGraph.build(work.path(), work.number(NODES), work.number(BATCHES), graphFile(), progress);
        done(COMPRESSED);
        ArcBatches.delete(work.path(), work.number(BATCHES));
    }

    private void done(String step) throws IOException {
        work.put(STEP, step);
        work.save();
    }

    private double[] rank(LinkGraph graph, int[] outlinks) throws IOException {
        RankFile file = new RankFile(work.file("ranks"));
        RankFile.Ranks ranks = begin(file, graph.nodes());
        progress.begin("Ranking %,d nodes, %,d links".formatted(graph.nodes(), graph.arcs()), "steps");
        try (PowerIteration iteration =
                new PowerIteration(graph, outlinks, ranks.values(), settings.damping(), settings.threads())) {
            int begin = ranks.step();
            long saved = System.nanoTime();
            while (ranks.step() < settings.iterations() && ranks.change() > settings.tolerance()) {
                ranks = new RankFile.Ranks(ranks.step() + 1, iteration.step(), iteration.ranks());
                progress.at(ranks.step() - begin, settings.part(begin, ranks));
                if (System.nanoTime() - saved >= settings.saveEvery().toNanos()) {
                    file.write(ranks);
                    saved = System.nanoTime();
                }
            }
            file.write(ranks);
            progress.end(ranks.step());
            progress.say("Last change " + ranks.change());
            iteration.normalise();
            return iteration.ranks();
        }
    }

    /** Ranks that an earlier run came to on the way to what is wanted, or those of the beginning. */
    private RankFile.Ranks begin(RankFile file, int nodes) throws IOException {
        RankFile.Ranks equal = new RankFile.Ranks(0, Double.POSITIVE_INFINITY, PowerIteration.uniform(nodes));
        if (work.get(DAMPING).equals(Double.toString(settings.damping()))) {
            return file.read(nodes)
                    .filter(kept -> kept.step() <= settings.iterations())
                    .orElse(equal);
        }
        file.delete();
        work.put(DAMPING, settings.damping());
        work.save();
        return equal;
    }
}
