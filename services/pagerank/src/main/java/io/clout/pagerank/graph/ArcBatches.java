// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.graph;

import io.clout.pagerank.input.ArcSink;
import it.unimi.dsi.webgraph.Transform;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Sorts arcs by target, as many at a time as fit two arrays, into files that {@link LinkGraph} merges. One batch is
 * sorted while the next is filled. Holds 16 bytes of memory for each arc of a batch.
 */
public final class ArcBatches implements ArcSink {
    private final Path directory;
    private int[] sources;
    private int[] targets;
    private int[] nextSources;
    private int[] nextTargets;
    private int size;
    private int batches;
    private CompletableFuture<Void> sorting = CompletableFuture.completedFuture(null);

    /** Batches go into the directory, from {@code arcs-0} on. */
    public ArcBatches(Path directory, int batchSize) {
        this.directory = directory;
        sources = new int[batchSize];
        targets = new int[batchSize];
        nextSources = new int[batchSize];
        nextTargets = new int[batchSize];
    }

    static Path file(Path directory, int batch) {
        return directory.resolve("arcs-" + batch);
    }

    /** Whether all batches are there. */
    public static boolean exist(Path directory, int batches) {
        return IntStream.range(0, batches).allMatch(batch -> Files.exists(file(directory, batch)));
    }

    /** Deletes the batches that are there. */
    public static void delete(Path directory, int batches) throws IOException {
        for (int batch = 0; batch < batches; batch++) {
            Files.deleteIfExists(file(directory, batch));
        }
    }

    @Override
    public void add(int source, int target) throws IOException {
        sources[size] = source;
        targets[size] = target;
        if (++size == sources.length) {
            sort();
        }
    }

    /** Sorts what is left. Returns the number of batches. */
    public int finish() throws IOException {
        if (size > 0) {
            sort();
        }
        await();
        return batches;
    }

    private void sort() throws IOException {
        await();
        int[] fullSources = sources;
        int[] fullTargets = targets;
        int count = size;
        Path file = file(directory, batches++);
        sorting = CompletableFuture.runAsync(() -> write(fullSources, fullTargets, count, file));
        sources = nextSources;
        targets = nextTargets;
        nextSources = fullSources;
        nextTargets = fullTargets;
        size = 0;
    }

    private void await() throws IOException {
        try {
            sorting.join();
        } catch (CompletionException failed) {
            throw new IOException("arcs could not be written: " + failed.getCause(), failed);
        }
    }

    /** Under a name of our own, because WebGraph deletes the file of its name when the process ends. */
    private void write(int[] fromSources, int[] fromTargets, int count, Path file) {
        try {
            List<File> written = new ArrayList<>();
            Transform.processBatch(count, fromTargets, fromSources, directory.toFile(), written);
            Files.move(written.getFirst().toPath(), file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
