// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import io.clout.standalone.process.ChildProcess;
import io.clout.standalone.process.Command;
import io.clout.standalone.process.JavaCommand;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The unpacked release of Keycloak, shared by all homes. Its {@code build} step, which fixes the kind of database and the
 * features, is done once. {@code kc.sh} is not used: it would stand between us and the process we watch.
 */
record KeycloakDistribution(Path directory) {

    private static final int HEAP_MEGABYTES = 256;
    private static final List<String> SHARED = List.of("conf", "lib", "providers", "themes");

    /** Builds if that was not done yet, which takes about 15 s, and links the shared files into {@code home}. */
    void buildFor(Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        for (var name : SHARED) {
            var link = home.resolve(name);
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(directory.resolve(name))) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, directory.resolve(name));
            }
        }
        if (!Files.exists(builtMarker())) {
            try (var channel = FileChannel.open(
                            directory.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(builtMarker())) {
                    build(home);
                    Files.createFile(builtMarker());
                }
            }
        }
    }

    private Path builtMarker() {
        return directory.resolve("built-by-clout");
    }

    private void build(Path home) throws IOException {
        var log = home.resolve("build.log");
        if (ChildProcess.run(command(home, List.of(), List.of("build", "--db=postgres"), Map.of()), log) != 0) {
            throw new IOException("Keycloak's build step failed, see " + log);
        }
    }

    Command command(Path home, List<String> jvmOptions, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var options = new ArrayList<>(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dpicocli.disable.closures=true",
                // Without it, each connection of the pool fails once after a restart of PostgreSQL.
                "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        options.addAll(jvmOptions);
        var program = new ArrayList<>(List.of(
                "-cp",
                directory.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(arguments);
        return new JavaCommand(HEAP_MEGABYTES, options, program, environment, home).toCommand();
    }
}
