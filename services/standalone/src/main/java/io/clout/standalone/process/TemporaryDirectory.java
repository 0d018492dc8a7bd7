// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * Where one process keeps what it unpacks, caches and receives. In a directory that all users of the machine share, another user
 * could put a file in its place before it is served or loaded.
 */
record TemporaryDirectory(Path path) {

    /** That of the process that runs in this directory. */
    static TemporaryDirectory below(Path directory) {
        return new TemporaryDirectory(directory.toAbsolutePath().resolve("tmp"));
    }

    /** Makes it, for its owner only, or empties it: a process that was killed has left its files. */
    void renew() throws IOException {
        if (Files.exists(path)) {
            try (var left = Files.walk(path)) {
                for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
