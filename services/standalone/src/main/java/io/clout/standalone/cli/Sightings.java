// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.home.Home;
import io.clout.standalone.process.Interruption;
import io.clout.standalone.supervisor.PlatformState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Watches what another process does in a home. */
record Sightings(Home home) {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LEFTOVERS = Duration.ofSeconds(30);

    /** The platform that runs here, after any start or stop under way has ended; empty if none does. */
    Optional<PlatformState> settled() throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        var seen = PlatformState.read(home);
        while (seen.isPresent() && seen.get().state() != PlatformState.Phase.RUNNING) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("Clout is " + seen.get().state() + " for too long; try ./clout down");
            }
            pause();
            seen = PlatformState.read(home);
        }
        if (seen.isEmpty()) {
            awaitEndOf(PlatformState.leftBehind(home));
        }
        return seen;
    }

    /** The processes of a supervisor that was killed have been told to end by the system, and need a moment for it. */
    private static void awaitEndOf(Iterable<ProcessHandle> processes) {
        var deadline = Instant.now().plus(LEFTOVERS);
        for (var process : processes) {
            while (process.isAlive() && Instant.now().isBefore(deadline)) {
                pause();
            }
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }
}
