// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.process.Interruption;
import io.clout.standalone.supervisor.PlatformState.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/** Starts all parts in their {@link StartOrder}, keeps them running, and stops them in the opposite order. */
public final class Supervisor {

    private final Home home;
    private final String url;
    private final List<SupervisedPart> parts = new ArrayList<>();

    private volatile Phase phase = Phase.STARTING;

    public Supervisor(Home home, String url, List<Part> parts) {
        this.home = home;
        this.url = url;
        for (var part : parts) {
            this.parts.add(new SupervisedPart(part, home.log(part.name()), this::save));
        }
    }

    /**
     * Starts everything and returns when all parts have been ready once.
     *
     * @param ready told each part and the milliseconds it took, in the order in which they become ready
     * @throws IOException when a part cannot be started
     */
    public void start(BiConsumer<Part, Long> ready) throws IOException {
        save();
        var order = new StartOrder(parts.stream().map(SupervisedPart::part).toList());
        var started = new LinkedBlockingQueue<SupervisedPart>();
        parts.forEach(part -> part.firstReady().whenComplete((millis, problem) -> started.add(part)));
        try {
            for (int left = parts.size(); left > 0; left--) {
                order.next().forEach(this::begin);
                var part = started.take();
                ready.accept(part.part(), part.firstReady().join());
                order.ready(part.part());
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }

    private void begin(Part started) {
        parts.stream()
                .filter(part -> part.part().equals(started))
                .forEach(part -> Thread.ofVirtual().name(part.name()).start(part::keepRunning));
    }

    /** Called when people can use the platform. */
    public void announceRunning() {
        phase = Phase.RUNNING;
        save();
    }

    /** Stops each part when nothing that needs it runs any more. Returns when all processes have gone. */
    public void stop() throws IOException {
        phase = Phase.STOPPING;
        var remaining = new ArrayList<>(parts);
        while (!remaining.isEmpty()) {
            var last = remaining.stream()
                    .filter(part -> remaining.stream()
                            .noneMatch(other -> other.part().needs().contains(part.name())))
                    .toList();
            CompletableFuture.allOf(last.stream()
                            .map(part -> CompletableFuture.runAsync(part::stop, Thread::startVirtualThread))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            remaining.removeAll(last);
        }
        PlatformState.remove(home);
    }

    private synchronized void save() {
        try {
            PlatformState.of(
                            phase,
                            url,
                            parts.stream().map(SupervisedPart::state).toList())
                    .write(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the state could not be written", e);
        }
    }
}
