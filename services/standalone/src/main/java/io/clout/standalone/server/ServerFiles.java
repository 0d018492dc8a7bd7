// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the build has put the servers: below the source tree, which is found from the system property
 * {@code clout.root} or, as in the tests of the other modules, upwards from the working directory.
 */
public record ServerFiles(Path root) {

    public static ServerFiles locate() {
        var named = System.getProperty("clout.root");
        var start = Path.of(named != null ? named : "").toAbsolutePath();
        for (@Nullable Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("services/standalone/pom.xml"))) {
                return new ServerFiles(directory);
            }
        }
        throw new IllegalStateException("no source tree of Clout at or above " + start);
    }

    /** The class path of the broker, for {@code java -cp}. */
    public String broker() throws IOException {
        return brokerDirectory() + "/*";
    }

    /** The jars of the broker. */
    public Path brokerDirectory() throws IOException {
        return built("services/standalone/broker/target/lib");
    }

    /** The archive with PostgreSQL's binaries. */
    public Path postgresArchive() throws IOException {
        return only(built("services/standalone/target/servers/postgres"), "postgres-*.txz");
    }

    /** Keycloak as released, unpacked. */
    public Path keycloak() throws IOException {
        return only(built("services/standalone/target/servers"), "keycloak-*");
    }

    /** A place for what is made once from the files of the build and shared by all homes and tests, such as unpacked binaries. */
    public Path cache() {
        return root.resolve("services/standalone/target/cache");
    }

    private Path built(String path) throws IOException {
        var found = root.resolve(path);
        if (!Files.exists(found)) {
            throw new IOException(found + " is missing: build services/standalone first");
        }
        return found;
    }

    private static Path only(Path directory, String glob) throws IOException {
        try (var matches = Files.newDirectoryStream(directory, glob)) {
            for (var match : matches) {
                return match;
            }
            throw new IOException(directory + " has no " + glob + ": build services/standalone first");
        }
    }
}
