// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.aot.AotCaches;
import io.clout.standalone.aot.AotTraining;
import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.platform.Platform;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.precheck.Precheck;
import io.clout.standalone.server.ServerFiles;
import io.clout.standalone.supervisor.LogRotation;
import io.clout.standalone.supervisor.Supervisor;
import io.clout.standalone.supervisor.Usability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** Starts the platform and stays until it is told to stop. */
final class UpCommand {

    private static final Duration USABLE = Duration.ofMinutes(1);

    private final Options options;
    private final Home home;

    private UpCommand(Options options) {
        this.options = options;
        this.home = options.home();
    }

    static int run(Options options) throws IOException {
        return new UpCommand(options).run();
    }

    private int run() throws IOException {
        home.prepare();
        var running = new Sightings(home).settled();
        if (running.isPresent()) {
            System.out.println("Clout runs already at " + running.get().url());
            return 0;
        }
        try (var lock = HomeLock.take(home)) {
            var files = ServerFiles.locate();
            var caches = AotCaches.of(home);
            var platform =
                    new Platform(files, home, new Ports(options.port()), new Services(options.apart()), caches::use);
            var problems = new Precheck(home, platform.parts()).problems();
            if (!problems.isEmpty()) {
                problems.forEach(problem -> System.err.println("clout: " + problem));
                return 1;
            }
            start(platform);
            if (options.train()) {
                AotTraining.inBackground(files, home, caches);
            }
            lock.holdForEver();
            return 0;
        }
    }

    private void start(Platform platform) throws IOException {
        var begin = Instant.now();
        System.out.println("Starting Clout in " + home.directory());
        var supervisor = new Supervisor(home, platform.url(), platform.parts());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        supervisor.start(UpCommand::print);
        new Usability(platform).await(USABLE);
        supervisor.announceRunning();
        new LogRotation(home.logs()).inBackground();
        System.out.printf(
                "%nReady after %.1f s.%n%n",
                seconds(Duration.between(begin, Instant.now()).toMillis()));
        System.out.printf("  Open     %s%n", platform.url());
        for (var person : platform.demoPeople()) {
            System.out.printf("  Sign in  %s  %s%n", person.name(), person.password());
        }
        System.out.printf("  Stop     Ctrl-C or ./clout down%n%n");
    }

    private static synchronized void print(Part part, Long millis) {
        System.out.printf("  %-21s %6.1f s   port %d%n", part.name(), seconds(millis), part.port());
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }

    private static void stop(Supervisor supervisor) {
        System.out.println("Stopping");
        try {
            supervisor.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
