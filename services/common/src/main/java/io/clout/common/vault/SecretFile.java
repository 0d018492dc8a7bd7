// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/** A secret in a file that only this service may read; made at first start where there is none (docs/decisions/041). */
public final class SecretFile {

    private SecretFile() {}

    /**
     * The file's text. Several processes may start at once: one of them makes the file, whole, and all read the same.
     *
     * @param fresh makes a new secret
     */
    public static String readOrCreate(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " can neither be read nor made", e);
        }
    }

    /** Puts another text in its place; a concurrent reader sees either the old or the new one. */
    static void replace(Path file, String secret) {
        try {
            Path draft = draft(file, secret);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be replaced", e);
        }
    }

    /** Does something that no other process does to the same file at the same time. */
    static <T> T locked(Path file, Change<T> change) throws GeneralSecurityException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return change.make();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be locked", e);
        }
    }

    /** Changes a secret. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws GeneralSecurityException;
    }

    private static Path draft(Path file, String secret) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(draft, secret);
    }

    private static void create(Path file, String secret) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = draft(file, secret);
        try {
            Files.createLink(file, draft); // unlike a move, it never replaces what another process made meanwhile
        } catch (FileAlreadyExistsException e) {
            // That process was faster; its secret holds.
        } finally {
            Files.delete(draft);
        }
    }
}
