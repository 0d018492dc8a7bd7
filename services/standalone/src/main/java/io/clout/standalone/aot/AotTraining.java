// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.aot;

import io.clout.standalone.doctor.AvailableMemory;
import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.platform.Platform;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.RunningServer;
import io.clout.standalone.server.ServerFiles;
import io.clout.standalone.supervisor.Usability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the missing caches with a second platform, which is empty and thrown away: so a training run never joins a
 * consumer group, polls a network or writes a row of the real one. Where memory allows, all of it runs and a person signs
 * in, so that the caches hold what the first requests load; elsewhere one service starts at a time. All at the lowest
 * priority.
 */
public final class AotTraining {

    /** For a start, and for a stop, in which the JVM writes its cache: long, since it may use only idle time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Two servers, and one service while its cache is written. */
    private static final long MEMORY_FOR_ONE = 2L << 30;

    /** A whole platform, and one service while its cache is written. */
    private static final long MEMORY_FOR_ALL = 4L << 30;

    private record Recording(Path made, Path cache) {}

    private final ServerFiles files;
    private final AotCaches caches;
    private final Home trainingHome;
    private final Map<String, Recording> recordings = new HashMap<>();

    private AotTraining(ServerFiles files, Home home, AotCaches caches) {
        this.files = files;
        this.caches = caches;
        this.trainingHome = Home.of(home.run().resolve("training"));
    }

    /**
     * Returns at once; does nothing where memory is short. A failure is printed and costs nothing but the speed of the
     * next start.
     */
    public static void inBackground(ServerFiles files, Home home, AotCaches caches) throws IOException {
        if (AvailableMemory.bytes() < MEMORY_FOR_ONE) {
            return;
        }
        Thread.ofPlatform().daemon().name("training").start(() -> {
            try {
                new AotTraining(files, home, caches).run();
            } catch (IOException e) {
                System.err.println("clout: no start-up caches: " + e.getMessage());
            }
        });
    }

    private void run() throws IOException {
        delete(trainingHome.directory());
        trainingHome.prepare();
        var platform = new Platform(files, trainingHome, freePorts(), Services.TOGETHER, this::record);
        if (!recordings.isEmpty()) {
            try {
                runAll(platform, AvailableMemory.bytes() >= MEMORY_FOR_ALL);
            } finally {
                keepRecordings();
            }
        }
        delete(trainingHome.directory());
    }

    private List<String> record(String part, Path classPath) throws IOException {
        var cache = caches.cache(part, classPath);
        caches.deleteOthers(part, cache);
        if (Files.exists(cache)) {
            return caches.use(part, classPath);
        }
        var recording = trainingHome.directory().resolve(part + ".aot");
        recordings.put(part, new Recording(recording, cache));
        return List.of("-XX:AOTCacheOutput=" + recording);
    }

    private void runAll(Platform platform, boolean together) throws IOException {
        var running = new ArrayList<RunningServer>();
        try {
            for (var part : platform.parts()) {
                if (together || part.kind() == Part.Kind.INFRASTRUCTURE) {
                    running.add(start(part));
                } else if (recordings.containsKey(part.name())) {
                    start(part).stop(PATIENCE);
                }
            }
            if (together) {
                new Usability(platform).await(PATIENCE);
            }
        } finally {
            running.reversed().forEach(server -> server.stop(PATIENCE));
        }
    }

    private RunningServer start(Part part) throws IOException {
        return RunningServer.start(new BackgroundServer(part.server()), trainingHome.log(part.name()), PATIENCE);
    }

    private void keepRecordings() throws IOException {
        for (var recording : recordings.values()) {
            if (Files.exists(recording.made())) {
                Files.move(recording.made(), recording.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static Ports freePorts() {
        while (true) {
            var ports = new Ports(LoopbackPorts.anyFree());
            if (ports.users(Services.TOGETHER).keySet().stream().allMatch(LoopbackPorts::free)) {
                return ports;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
