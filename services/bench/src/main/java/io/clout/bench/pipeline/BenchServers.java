// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import io.clout.standalone.kafka.EmbeddedKafka;
import io.clout.standalone.postgres.DatabaseAccount;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.RunningServer;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A Kafka and a PostgreSQL for one run, with data that goes when it ends. */
public record BenchServers(
        Path home,
        String bootstrap,
        DatabaseAccount database,
        int postgresPort,
        RunningServer kafka,
        RunningServer postgres)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Starts both. */
    public static BenchServers start() throws IOException {
        ServerFiles files = ServerFiles.locate();
        Path parent = Files.createDirectories(files.root().resolve("services/bench/target/runs"));
        Path home = Files.createTempDirectory(parent, "run");
        // Both compilers and more heap than on a laptop: this is not about starting up.
        EmbeddedKafka kafka = new EmbeddedKafka(
                files,
                home.resolve("kafka"),
                LoopbackPorts.anyFree(),
                LoopbackPorts.anyFree(),
                List.of(),
                List.of("-XX:TieredStopAtLevel=4", "-Xmx512m"));
        DatabaseAccount database =
                new DatabaseAccount("scoring", UUID.randomUUID().toString());
        int postgresPort = LoopbackPorts.anyFree();
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                files,
                home.resolve("postgres"),
                postgresPort,
                UUID.randomUUID().toString(),
                EmbeddedPostgres.Durability.FULL,
                List.of(database));
        RunningServer runningKafka = RunningServer.start(kafka, home.resolve("kafka.log"), PATIENCE);
        try {
            RunningServer runningPostgres = RunningServer.start(postgres, home.resolve("postgres.log"), PATIENCE);
            return new BenchServers(
                    home, kafka.bootstrapServers(), database, postgresPort, runningKafka, runningPostgres);
        } catch (IOException | RuntimeException e) {
            runningKafka.stop();
            throw e;
        }
    }

    /** Bytes of all files below a directory of the run, whose path begins with {@code prefix} there. */
    long bytes(String directory, String prefix) {
        Path top = home.resolve(directory);
        try (var files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> top.relativize(file).toString().startsWith(prefix))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            // Files come and go while a server runs; what is left out is what is gone.
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        postgres.stop();
        kafka.stop();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
