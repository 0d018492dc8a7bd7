// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.aot.AotCaches;
import io.clout.standalone.doctor.Doctor;
import io.clout.standalone.home.Home;
import io.clout.standalone.keycloak.EmbeddedKeycloak;
import io.clout.standalone.platform.Platform;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.server.RunningServer;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * Does what the servers need once, while Maven still builds the services: {@code ./clout up} calls it with its own
 * arguments. What it does not get done, or what fails, the next start does.
 */
@Command(name = "prepare", hidden = true)
public final class PrepareCommand implements CloutCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Option(names = "--port", defaultValue = "" + Ports.DEFAULT_BASE)
    private int port;

    @Unmatched
    private List<String> ofUpAlone = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var files = ServerFiles.locate();
        EmbeddedPostgres.unpack(files);
        EmbeddedKeycloak.build(files);
        var home = homeOption.home();
        home.prepare();
        try (var _ = HomeLock.take(home)) {
            importRealm(files, home);
        }
        return CloutCommandLine.DONE;
    }

    /** Keycloak makes a hundred tables at its first start, which takes longer than all the rest of it. */
    private void importRealm(ServerFiles files, Home home) throws IOException {
        var ports = new Ports(port);
        var platform = new Platform(files, home, ports, Services.TOGETHER, AotCaches.of(home)::use);
        if (platform.realmImported()
                || !new Doctor(files.root(), home, ports, Services.TOGETHER)
                        .inTheWay()
                        .isEmpty()) {
            return;
        }
        var running = new ArrayList<RunningServer>();
        try {
            for (var server : platform.signIn()) {
                running.add(RunningServer.start(server, home.log(server.name()), PATIENCE));
            }
        } finally {
            running.reversed().forEach(RunningServer::stop);
        }
    }
}
