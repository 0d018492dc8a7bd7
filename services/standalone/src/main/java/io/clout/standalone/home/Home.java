// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Paths of an installation. It is readable for its owner only, since it holds secrets and people's data. */
public record Home(Path directory) {

    public static Home of(Path directory) {
        return new Home(directory.toAbsolutePath().normalize());
    }

    /** Makes the directory if it is missing and fails when it belongs to someone else. */
    public void prepare() throws IOException {
        Files.createDirectories(directory);
        if (!Files.isWritable(directory) || (Files.exists(secrets()) && !Files.isReadable(secrets()))) {
            throw new IOException(directory + " belongs to another user; choose another one with --home");
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(run());
        Files.createDirectories(logs());
    }

    /** The data of one part. */
    public Path data(String part) {
        return directory.resolve(part);
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path run() {
        return directory.resolve("run");
    }

    /** Caches of the JVMs, useful only with the jars and the JDK they were made with. */
    public Path aot() {
        return directory.resolve("aot");
    }

    Path secrets() {
        return directory.resolve("secrets.json");
    }

    /** A key that a service makes by itself, and that is to be kept. */
    public Path key(String name) {
        return directory.resolve("keys").resolve(name);
    }

    /** Replaces a file whole or not at all; only its owner may read it. */
    public static void write(Path file, String text) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var temporary = Files.createTempFile(directory, file.getFileName().toString(), ".new", permissions);
        Files.writeString(temporary, text, UTF_8);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
