// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.platform.Part;
import io.clout.standalone.process.Interruption;
import io.clout.standalone.server.RunningServer;
import io.clout.standalone.supervisor.PlatformState.PartState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running. A part that cannot be started at all, three times in a row before it was ever ready, is given
 * up; one that has run is started again for ever.
 */
final class SupervisedPart {

    private static final int FIRST_ATTEMPTS = 3;

    private enum State {
        WAITING,
        STARTING,
        RUNNING,
        RESTARTING,
        STOPPED
    }

    private final Part part;
    private final Path log;
    private final Runnable changed;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Long> firstReady = new CompletableFuture<>();

    private volatile State state = State.WAITING;
    private volatile @Nullable RunningServer server;
    private volatile @Nullable Instant startedAt;
    private volatile @Nullable Long startMillis;
    private final AtomicInteger restarts = new AtomicInteger();

    /** @param changed called after each change of {@link #state} */
    SupervisedPart(Part part, Path log, Runnable changed) {
        this.part = part;
        this.log = log;
        this.changed = changed;
    }

    String name() {
        return part.name();
    }

    Part part() {
        return part;
    }

    /** Milliseconds that the first start took, once it has succeeded. */
    CompletableFuture<Long> firstReady() {
        return firstReady;
    }

    PartState state() {
        var running = server;
        var since = startedAt;
        return new PartState(
                name(),
                state.name().toLowerCase(Locale.ROOT),
                running == null ? null : running.process().pid(),
                part.port(),
                since == null ? null : since.toString(),
                startMillis,
                restarts.get());
    }

    /** Starts the part and keeps it running until {@link #stop}. */
    void keepRunning() {
        int attempts = 0;
        while (state != State.STOPPED) {
            var begin = Instant.now();
            try {
                start().process().exit().join();
            } catch (IOException e) {
                attempts++;
                if (!firstReady.isDone() && attempts >= FIRST_ATTEMPTS) {
                    firstReady.completeExceptionally(e);
                    return;
                }
            }
            server = null;
            if (state != State.STOPPED) {
                change(State.RESTARTING);
                pause(backoff.afterRunOf(Duration.between(begin, Instant.now())));
                restarts.incrementAndGet();
            }
        }
    }

    private RunningServer start() throws IOException {
        change(State.STARTING);
        part.server().prepare();
        var launched = Instant.now();
        var running = launch();
        try {
            running.awaitReady(part.patience());
        } catch (IOException e) {
            running.stop();
            throw e;
        }
        startMillis = Duration.between(launched, Instant.now()).toMillis();
        change(State.RUNNING);
        firstReady.complete(startMillis);
        return running;
    }

    /** Under the lock, so that {@link #stop} sees the process or no process is started after it. */
    private synchronized RunningServer launch() throws IOException {
        if (state == State.STOPPED) {
            throw new IOException(name() + " was stopped");
        }
        var running = RunningServer.launch(part.server(), log);
        server = running;
        startedAt = Instant.now();
        return running;
    }

    private synchronized void change(State to) {
        if (state != State.STOPPED) {
            state = to;
            changed.run();
        }
    }

    /** Returns when the process has gone; it is not started again. */
    void stop() {
        synchronized (this) {
            state = State.STOPPED;
        }
        var running = server;
        if (running != null) {
            running.stop();
        }
        changed.run();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }
}
