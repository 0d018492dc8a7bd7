// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.standalone.process.ChildProcess;
import io.clout.standalone.process.Command;
import io.clout.standalone.server.Server;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL cluster that listens on the loopback interface only, has no Unix socket and asks everyone, the superuser
 * too, for a password (SCRAM).
 *
 * @param home holds the cluster ({@code data}); made when it is missing
 * @param superuserPassword fixed when the cluster is made
 * @param databases made after each start, where they are missing
 */
public record EmbeddedPostgres(
        ServerFiles files,
        Path home,
        int port,
        String superuserPassword,
        Durability durability,
        List<DatabaseAccount> databases)
        implements Server {

    /** {@code NONE} loses data when the machine fails, and is for tests. */
    public enum Durability {
        FULL,
        NONE
    }

    /** Connections that all clients together can hold. */
    public static final int MAX_CONNECTIONS = 200;

    static final String SUPERUSER = "postgres";

    @Override
    public String name() {
        return "postgres";
    }

    /** Unpacks the binaries, once per build. */
    public static void unpack(ServerFiles files) throws IOException {
        PostgresBinaries.unpack(files.postgresArchive(), files.cache());
    }

    @Override
    public void prepare() throws IOException {
        unpack(files);
        if (Files.exists(data().resolve("PG_VERSION"))) {
            StalePid.remove(data().resolve("postmaster.pid"));
            return;
        }
        Files.createDirectories(home);
        var password = Files.createTempFile(
                home,
                "superuser",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword, UTF_8);
            initialise(password);
        } finally {
            Files.delete(password);
        }
    }

    private void initialise(Path password) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", data().toString(), "-U", SUPERUSER));
        arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale=C"));
        if (durability == Durability.NONE) {
            arguments.add("--no-sync");
        }
        var log = home.resolve("initdb.log");
        if (ChildProcess.run(program("initdb", arguments), log) != 0) {
            throw new IOException("PostgreSQL's data directory could not be made, see " + log);
        }
    }

    @Override
    public Command command() throws IOException {
        var arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", String.valueOf(port)));
        for (var setting : settings()) {
            arguments.addAll(List.of("-c", setting));
        }
        return program("postgres", arguments);
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=64MB",
                "max_connections=" + MAX_CONNECTIONS));
        if (durability == Durability.NONE) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    @Override
    public boolean ready() {
        try (var superuser = PostgresSession.open(port, superuserPassword)) {
            return superuser.valid();
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void populate() throws IOException {
        try (var superuser = PostgresSession.open(port, superuserPassword)) {
            for (var database : databases) {
                superuser.create(database);
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL's databases could not be made: " + e.getMessage(), e);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Command program(String name, List<String> arguments) throws IOException {
        var binaries = PostgresBinaries.unpack(files.postgresArchive(), files.cache());
        var all = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root. In a user namespace of its own root is nobody in particular.
            all.addAll(List.of("unshare", "--user"));
        }
        all.add(binaries.resolve("bin").resolve(name).toString());
        all.addAll(arguments);
        return new Command(all, Map.of("LC_ALL", "C"), home, Command.Signal.INT);
    }
}
