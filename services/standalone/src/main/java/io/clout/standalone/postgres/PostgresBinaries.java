// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive that comes through Maven. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks the archive below {@code cache} unless that was done before, by us or by another process at this moment. */
    static Path unpack(Path archive, Path cache) throws IOException {
        var name = archive.getFileName().toString();
        var unpacked = cache.resolve(name + "-" + Files.size(archive));
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        Files.createDirectories(cache);
        var temporary = Files.createTempDirectory(cache, name);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, temporary);
            }
        }
        makeReadable(temporary);
        try {
            Files.move(temporary, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            // Another process was faster; ours is a copy of the same and is left for the next clean build.
        }
        return unpacked;
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path directory) throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("path leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, permissions(true));
            }
        }
    }

    // A directory made by createTempDirectory is ours alone, but a later start may be another user's.
    private static void makeReadable(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, permissions(true));
    }

    private static EnumSet<PosixFilePermission> permissions(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
