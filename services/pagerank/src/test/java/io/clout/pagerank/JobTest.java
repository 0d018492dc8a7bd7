// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.pagerank.input.EdgeList;
import io.clout.pagerank.input.InputFile;
import io.clout.pagerank.input.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and what the next one makes of what they left. */
class JobTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int NODES = 20_000;
    private static final int LINKS = 400_000;
    private static final int ITERATIONS = 400;

    @TempDir
    private Path directory;

    private Path edges;
    private Path work;
    private Path out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void generate() throws IOException {
        edges = directory.resolve("edges.tsv");
        work = directory.resolve("work");
        out = directory.resolve("out.tsv");
        new RandomGraph(NODES, LINKS, 1).write(edges);
    }

    /** A process that does the job as the command would, but keeps ranks after each iteration. */
    static final class Killed {
        private Killed() {}

        public static void main(String... args) throws IOException {
            run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), System.err);
        }
    }

    @Test
    void aRunAfterOnesThatWereKilledComesToTheSameResult() throws Exception {
        run(edges, directory.resolve("undisturbed"), directory.resolve("expected.tsv"), new PrintStream(said));

        for (String sign : List.of("arcs-20", "graph.graph", "ranks", "ranks.next", "ranks")) {
            killWhenThereIs(sign);
            assertThat(out).doesNotExist();
        }
        said.reset();
        run(edges, work, out, new PrintStream(said));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("the links are compressed");
        assertThat(out).hasSameBinaryContentAs(directory.resolve("expected.tsv"));
    }

    @Test
    void otherInputBeginsAnew() throws IOException {
        run(edges, work, out, new PrintStream(said));
        Files.writeString(edges, "a\tb\n");

        said.reset();
        run(edges, work, out, new PrintStream(said));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Reading edges.tsv")
                .doesNotContain("Going on");
        assertThat(Files.readAllLines(out)).hasSize(2);
    }

    @Test
    void aWorkDirectoryIsUsedByOneRunAtATime() throws IOException {
        try (WorkDirectory held = WorkDirectory.open(work)) {
            assertThatThrownBy(() -> WorkDirectory.open(held.path())).hasMessageContaining("another run uses");
        }
        Files.delete(work.resolve("lock"));
        Files.writeString(work.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> WorkDirectory.open(work)).hasMessageContaining("is no work directory");
    }

    private static void run(Path edges, Path work, Path out, PrintStream err) throws IOException {
        RankSettings settings = new RankSettings(0.85, ITERATIONS, 0, 2, 10_000, Duration.ZERO);
        try (WorkDirectory directory = WorkDirectory.open(work)) {
            new Job(directory, new EdgeList(new InputFile(edges)), settings, new Progress(err)).run(out);
        }
    }

    /** Starts the job in a process and kills it as soon as a file is written in the work directory. */
    private void killWhenThereIs(String name) throws Exception {
        Files.createDirectories(work);
        Files.write(work.resolve("lock"), new byte[0]);
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            work.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Killed.class.getName(),
                            edges.toString(),
                            work.toString(),
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("killed.log").toFile())
                    .start();
            try {
                await(watch, name);
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            }
        }
    }

    private void await(WatchService watch, String name) throws Exception {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < end) {
            WatchKey key = watch.poll(1, TimeUnit.SECONDS);
            if (key != null) {
                if (key.pollEvents().stream().anyMatch(event -> name.equals(String.valueOf(event.context())))) {
                    return;
                }
                key.reset();
            }
        }
        throw new AssertionError("no " + name + " in time: " + Files.readString(directory.resolve("killed.log")));
    }
}
