// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The tables of one service. Every service has its migrations at the same place of the class path, so they are taken out of its own jar. */
public final class Schema {

    private static final String MIGRATIONS = "db/migration";

    private Schema() {}

    /**
     * Makes the tables in the run's database.
     *
     * @param service any class of the service
     */
    public static void migrate(BenchServers servers, Class<?> service) throws IOException {
        Path copies = Files.createDirectories(servers.home().resolve("migrations"));
        Path code = code(service);
        if (Files.isDirectory(code)) {
            copy(code.resolve(MIGRATIONS), copies);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                copy(jar.getPath(MIGRATIONS), copies);
            }
        }
        Flyway.configure()
                .dataSource(
                        servers.database().jdbcUrl(servers.postgresPort()),
                        servers.database().name(),
                        servers.database().password())
                .locations("filesystem:" + copies)
                .load()
                .migrate();
    }

    private static Path code(Class<?> service) {
        try {
            return Path.of(
                    service.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // the class was loaded from there
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var listed = Files.list(from)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName().toString()));
        }
    }
}
