// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.supervisor.PlatformState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the platform and returns when it has stopped. */
final class DownCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private DownCommand() {}

    static int run(Options options) throws IOException {
        var supervisor = PlatformState.read(options.home()).flatMap(PlatformState::supervisor);
        if (supervisor.isEmpty()) {
            System.out.println("Clout does not run in " + options.home().directory());
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor
                    .get()
                    .onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new IOException("Clout did not stop within " + PATIENCE.toSeconds() + " s", e);
            }
            throw e;
        }
        System.out.println("Clout has stopped");
        return 0;
    }
}
