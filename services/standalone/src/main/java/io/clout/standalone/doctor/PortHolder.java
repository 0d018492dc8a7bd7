// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who listens on a port, as far as this user may know it: Linux tells the socket, and of own processes whose it is. */
final class PortHolder {

    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** Program and process number, such as {@code java (4711)}. */
    static Optional<String> of(int port) throws IOException {
        for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            var socket = listeningSocket(Path.of(table), port);
            if (socket.isPresent()) {
                return holder("socket:[" + socket.get() + "]");
            }
        }
        return Optional.empty();
    }

    // Columns: number, local address as HEX:PORT, remote address, state, queues, timers, retransmits, user, timeout,
    // inode.
    private static Optional<String> listeningSocket(Path table, int port) throws IOException {
        if (!Files.exists(table)) {
            return Optional.empty();
        }
        var suffix = ":%04X".formatted(port);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTEN))
                    .map(columns -> columns[9])
                    .findFirst();
        }
    }

    private static Optional<String> holder(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, socket))
                .map(process -> "%s (%d)"
                        .formatted(
                                process.info()
                                        .command()
                                        .map(program ->
                                                String.valueOf(Path.of(program).getFileName()))
                                        .orElse("process"),
                                process.pid()))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (var descriptor : descriptors) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        }
    }
}
