// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ranges of nodes that threads work on. Their bounds depend on the number of nodes alone, and what they yield is added
 * up in their order: the number of threads never shows in a result.
 */
final class Blocks implements AutoCloseable {
    private static final int COUNT = 1024;

    /** Works on the nodes of a range and yields a number to be summed up. */
    @FunctionalInterface
    interface Work {
        double of(int from, int to);
    }

    private final int nodes;
    private final int size;
    private final int threads;
    private final ExecutorService executor;

    Blocks(int nodes, int threads) {
        this.nodes = nodes;
        this.threads = threads;
        size = Math.ceilDiv(nodes, COUNT);
        executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("rank-", 0).factory());
    }

    /** Does the work on every range and returns the sum of what it yields. */
    double sum(Work work) {
        double[] yields = new double[Math.ceilDiv(nodes, size)];
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(executor.submit(() -> {
                for (int block = next.getAndIncrement(); block < yields.length; block = next.getAndIncrement()) {
                    yields[block] = work.of(block * size, (int) Math.min(nodes, (block + 1L) * size));
                }
            }));
        }
        running.forEach(Blocks::await);
        Sum sum = new Sum();
        for (double yield : yields) {
            sum.add(yield);
        }
        return sum.value();
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
