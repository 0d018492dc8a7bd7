// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import io.clout.standalone.server.RunningServer;
import io.clout.standalone.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/** The directory of a test server below the module's {@code target}; the data goes with the JVM, the log beside it stays. */
record TestHome(Path path) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static TestHome create(String name) {
        try {
            var parent = Path.of("target", "test-servers").toAbsolutePath();
            Files.createDirectories(parent);
            return new TestHome(Files.createTempDirectory(parent, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(Server server) {
        try {
            var log = path.resolveSibling(path.getFileName() + ".log");
            var running = RunningServer.start(server, log, PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.stop();
                delete();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
