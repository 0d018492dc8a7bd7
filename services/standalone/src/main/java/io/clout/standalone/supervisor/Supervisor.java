// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.supervisor.PlatformState.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Starts all parts, each as soon as what it needs is ready, keeps them running, and stops them in the opposite order. */
public final class Supervisor {

    private static final int SERVICES_STARTING_AT_ONCE = 3;

    private final Home home;
    private final String url;
    private final List<SupervisedPart> parts = new ArrayList<>();

    private volatile Phase phase = Phase.STARTING;

    public Supervisor(Home home, String url, List<Part> parts) {
        this.home = home;
        this.url = url;
        var services = new Semaphore(SERVICES_STARTING_AT_ONCE);
        for (var part : parts) {
            var starting = switch (part.kind()) {
                case INFRASTRUCTURE -> new Semaphore(1);
                case SERVICE -> services;
            };
            this.parts.add(new SupervisedPart(part, home.log(part.name()), starting, this::save));
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
        var announced = new ArrayList<CompletableFuture<Void>>();
        for (var part : parts) {
            var needed = CompletableFuture.allOf(parts.stream()
                    .filter(other -> part.part().needs().contains(other.name()))
                    .map(SupervisedPart::firstReady)
                    .toArray(CompletableFuture<?>[]::new));
            announced.add(
                    needed.thenRun(() -> Thread.ofVirtual().name(part.name()).start(part::keepRunning))
                            .thenCombine(part.firstReady(), (begun, millis) -> millis)
                            .thenAccept(millis -> ready.accept(part.part(), millis)));
        }
        try {
            firstFailureOrAll(announced).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** Called when people can use the platform. */
    public void announceRunning() {
        phase = Phase.RUNNING;
        save();
    }

    /** Completes with all of them, or with the first failure while others are still under way. */
    private static CompletableFuture<Object> firstFailureOrAll(List<CompletableFuture<Void>> futures) {
        var all = CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
        var failures = futures.stream()
                .map(future -> future.handle((done, problem) -> problem == null
                        ? new CompletableFuture<Void>()
                        : CompletableFuture.<Void>failedFuture(problem)))
                .map(future -> future.thenCompose(Function.identity()));
        return CompletableFuture.anyOf(Stream.concat(Stream.of(all), failures).toArray(CompletableFuture<?>[]::new));
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
