// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.platform.Part;
import io.clout.standalone.process.Command;
import io.clout.standalone.server.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shell script in the place of a server: writes its name into {@code journal} when it starts and when it is told to stop. */
record ShellServer(String name, Path journal, String script) implements Server {

    private static final String RUN_FORMAT = """
            trap 'echo "-%1$s" >> "%2$s"; exit' TERM
            echo "+%1$s" >> "%2$s"
            touch "%2$s.%1$s"
            while true; do sleep 0.05; done
            """;

    static Part healthy(String name, Path journal, String... needs) {
        return part(new ShellServer(name, journal, RUN_FORMAT.formatted(name, journal)), needs);
    }

    static Part broken(String name, Path journal) {
        return part(new ShellServer(name, journal, "exit 7"));
    }

    private static Part part(ShellServer server, String... needs) {
        return new Part(server, Part.Kind.SERVICE, List.of(1), Set.of(needs), Duration.ofSeconds(10));
    }

    @Override
    public Command command() {
        return new Command(List.of("sh", "-c", script), Map.of(), Path.of("").toAbsolutePath(), Command.Signal.TERM);
    }

    @Override
    public boolean ready() {
        return Files.exists(Path.of(journal + "." + name));
    }
}
