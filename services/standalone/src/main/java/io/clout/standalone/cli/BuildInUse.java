// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in {@code target/clout-running} that a platform runs on what the build left, so that {@code ./clout} exchanges no jar under it. */
record BuildInUse(ServerFiles files) {

    void begin() throws IOException {
        Files.createDirectories(marker().getParent());
        Files.writeString(marker(), "");
    }

    void end() throws IOException {
        Files.deleteIfExists(marker());
    }

    private Path marker() {
        return files.root()
                .resolve("target/clout-running")
                .resolve(String.valueOf(ProcessHandle.current().pid()));
    }
}
