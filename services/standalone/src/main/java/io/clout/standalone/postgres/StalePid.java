// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lock file that a killed PostgreSQL leaves. PostgreSQL takes it over when no process has that number any more, but
 * refuses for ever when, after a reboot or in a container, another program has got it.
 */
final class StalePid {

    private StalePid() {}

    static void remove(Path lock) throws IOException {
        if (Files.exists(lock) && !heldByPostgres(lock)) {
            Files.delete(lock);
        }
    }

    private static boolean heldByPostgres(Path lock) throws IOException {
        var lines = Files.readAllLines(lock);
        if (lines.isEmpty()) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .flatMap(process -> process.info().command())
                .filter(program -> program.endsWith("/postgres"))
                .isPresent();
    }
}
