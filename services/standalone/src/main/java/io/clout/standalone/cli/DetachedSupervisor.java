// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.cli.CloutCommandLine;
import io.clout.cli.Main;
import io.clout.standalone.home.Home;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code up} in a session of its own: shows what it says until the platform can be used, and leaves it running. */
record DetachedSupervisor(Home home, List<String> arguments) {

    private static final String LAST_LINE = "\n  Stop ";

    /** Returns the exit code: that of {@code up} if it ended. */
    int start() throws IOException {
        home.prepare();
        var log = home.log("up");
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        var shown = "";
        while (true) {
            // Asked before the log is read, so that nothing it said last is missed.
            boolean alive = process.isAlive();
            var said = Files.readString(log, UTF_8);
            System.out.print(said.substring(shown.length()));
            System.out.flush();
            shown = said;
            if (!alive) {
                return process.exitValue();
            }
            if (said.contains(LAST_LINE)) {
                return CloutCommandLine.DONE;
            }
            Sightings.pause();
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
