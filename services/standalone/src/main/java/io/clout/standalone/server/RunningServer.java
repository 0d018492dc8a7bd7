// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.server;

import io.clout.standalone.process.ChildProcess;
import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A {@link Server} whose process has been started. */
public final class RunningServer {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Server server;
    private final ChildProcess process;
    private final Path log;

    private RunningServer(Server server, ChildProcess process, Path log) {
        this.server = server;
        this.process = process;
        this.log = log;
    }

    /** Starts the process of a prepared server; {@link #awaitReady} tells when it can be used. */
    public static RunningServer launch(Server server, Path log) throws IOException {
        return new RunningServer(server, ChildProcess.start(server.command(), log), log);
    }

    /** Starts the server and returns when it can be used; nothing is left running if that fails. */
    public static RunningServer start(Server server, Path log, Duration patience) throws IOException {
        server.prepare();
        var running = launch(server, log);
        try {
            running.awaitReady(patience);
            return running;
        } catch (IOException | RuntimeException e) {
            running.stop();
            throw e;
        }
    }

    /** Returns when the server can be used; fails when its process ends before, or when {@code patience} is over. */
    public void awaitReady(Duration patience) throws IOException {
        var deadline = Instant.now().plus(patience);
        while (!server.ready()) {
            if (!process.alive()) {
                throw new IOException(server.name() + " ended while it started (exit code "
                        + process.exit().join() + "), see " + log);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IOException(
                        server.name() + " was not ready within " + patience.toSeconds() + " s, see " + log);
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                throw Interruption.restore(e);
            }
        }
        server.populate();
    }

    public ChildProcess process() {
        return process;
    }

    public void stop() {
        stop(STOP_PATIENCE);
    }

    /** Asks the process to end, kills it after {@code patience}, and returns when it has gone. */
    public void stop(Duration patience) {
        process.stop(patience);
    }
}
