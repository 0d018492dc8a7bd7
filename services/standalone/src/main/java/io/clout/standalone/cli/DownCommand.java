// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.supervisor.PlatformState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the platform and returns when it has stopped. */
@Command(
        name = "down",
        header = "Stop the platform",
        description = "Stops the platform and returns when it has stopped. Its data stays.")
public final class DownCommand implements CloutCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private final HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        var supervisor = PlatformState.read(home.home()).flatMap(PlatformState::supervisor);
        if (supervisor.isEmpty()) {
            System.out.println("Clout does not run in " + home.home().directory());
            return CloutCommandLine.DONE;
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
        return CloutCommandLine.DONE;
    }
}
