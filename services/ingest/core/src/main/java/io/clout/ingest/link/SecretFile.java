// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret in a file that only this service may read; made at first start where there is none (docs/decisions/041). */
final class SecretFile {

    private SecretFile() {}

    /**
     * The file's text. Several processes may start at once: one of them makes the file, whole, and all read the same.
     *
     * @param fresh makes a new secret
     */
    static String readOrCreate(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " can neither be read nor made", e);
        }
    }

    private static void create(Path file, String secret) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(
                directory,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, secret);
            Files.createLink(file, draft); // unlike a move, it never replaces what another process made meanwhile
        } catch (FileAlreadyExistsException e) {
            // That process was faster; its secret holds.
        } finally {
            Files.delete(draft);
        }
    }
}
