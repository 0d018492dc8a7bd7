// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes, as Linux counts it. */
public final class ProcessMemory {

    private static final long KILOBYTE = 1 << 10;

    private ProcessMemory() {}

    /**
     * Resident bytes of a process and its children, each shared page counted for its share; 0 where that cannot be known,
     * or when the process has gone.
     */
    public static long residentBytes(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }
}
