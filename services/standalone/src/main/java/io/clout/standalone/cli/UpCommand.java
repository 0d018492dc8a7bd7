// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.aot.AotCaches;
import io.clout.standalone.aot.AotTraining;
import io.clout.standalone.doctor.Doctor;
import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.platform.Platform;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.server.ServerFiles;
import io.clout.standalone.supervisor.LogRotation;
import io.clout.standalone.supervisor.PlatformState;
import io.clout.standalone.supervisor.Supervisor;
import io.clout.standalone.supervisor.Usability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the platform and stays until it is asked to stop. */
@Command(
        name = "up",
        header = "Start the platform on this machine, building what is missing",
        description = {
            "Starts PostgreSQL, Kafka, Keycloak and every service, each as a process of its own, and prints the address and a"
                    + " sign-in. Stays in the foreground until Ctrl-C; what crashes is started again.",
            "Builds what has changed since the last build, unless a platform runs on that."
        })
public final class UpCommand implements CloutCommand {

    private static final Duration USABLE = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the gateway's port; the other parts take ports up to N+44, all on the loopback interface"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "" + Ports.DEFAULT_BASE)
    private int port;

    @Option(names = "--detach", description = "returns as soon as the platform can be used, and leaves it running")
    private boolean detach;

    @Option(names = "--no-train", description = "makes no start-up caches in the background after the first start")
    private boolean noTraining;

    @Option(
            names = "--apart",
            paramLabel = "NETWORK",
            split = ",",
            description = "networks that are read by a process of their own instead of the common one, such as"
                    + " mastodon,github; for tests")
    private List<String> apart = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var ports = checked(() -> new Ports(port));
        var services = checked(() -> new Services(apart));
        if (detach) {
            var running = PlatformState.read(homeOption.home());
            if (running.isPresent() && running.get().state() == PlatformState.Phase.RUNNING) {
                // Its log must not be begun again.
                System.out.println("Clout runs already at " + running.get().url());
                return CloutCommandLine.DONE;
            }
            return new DetachedSupervisor(homeOption.home(), arguments()).start();
        }
        return run(homeOption.home(), ports, services);
    }

    /** An argument that a plain class refuses is a mistake in the call. */
    private <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(
                List.of("up", "--home", homeOption.home().directory().toString(), "--port", String.valueOf(port)));
        if (noTraining) {
            arguments.add("--no-train");
        }
        for (var network : apart) {
            arguments.addAll(List.of("--apart", network));
        }
        return arguments;
    }

    private int run(Home home, Ports ports, Services services) throws IOException {
        home.prepare();
        var running = new Sightings(home).settled();
        if (running.isPresent()) {
            System.out.println("Clout runs already at " + running.get().url());
            return CloutCommandLine.DONE;
        }
        try (var lock = HomeLock.take(home)) {
            var files = ServerFiles.locate();
            var problems = new Doctor(files.root(), home, ports, services).inTheWay();
            if (!problems.isEmpty()) {
                problems.forEach(problem -> System.err.println("clout up: " + problem.what() + ". " + problem.next()));
                return CloutCommandLine.FAILED;
            }
            var caches = AotCaches.of(home);
            start(home, new Platform(files, home, ports, services, caches::use), new BuildInUse(files));
            if (!noTraining) {
                AotTraining.inBackground(files, home, caches);
            }
            lock.holdForEver();
            return CloutCommandLine.DONE;
        }
    }

    private static void start(Home home, Platform platform, BuildInUse build) throws IOException {
        var begin = Instant.now();
        System.out.println("Starting Clout in " + home.directory());
        var supervisor = new Supervisor(home, platform.url(), platform.parts());
        build.begin();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, build)));
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

    private static void print(Part part, Long millis) {
        System.out.printf("  %-21s %6.1f s   port %d%n", part.name(), seconds(millis), part.port());
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }

    private static void stop(Supervisor supervisor, BuildInUse build) {
        System.out.println("Stopping");
        try {
            supervisor.stop();
            build.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
