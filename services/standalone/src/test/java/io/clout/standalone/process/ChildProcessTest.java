// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path directory;

    @Test
    void endsInOrderWhenAsked() throws IOException {
        var process = start("trap 'echo bye; exit 3' TERM; echo hello; while true; do sleep 0.05; done");
        awaitLine("hello");

        process.stop(Duration.ofSeconds(10));

        assertThat(process.exit().join()).isEqualTo(3);
        awaitLine("bye");
    }

    @Test
    void isKilledWhenItDoesNotListen() throws IOException {
        var process = start("trap '' TERM; echo hello; while true; do sleep 0.05; done");
        awaitLine("hello");

        process.stop(Duration.ofMillis(200));

        assertThat(process.alive()).isFalse();
    }

    @Test
    void seesNothingOfOurShellButWhereProgramsAreAndHowPeopleWrite() throws IOException {
        var command = new Command(List.of("env"), Map.of("GIVEN", "yes"), directory, Command.Signal.TERM);
        ChildProcess.run(command, log());

        assertThat(Files.readAllLines(log()))
                .contains("GIVEN=yes", "PATH=" + System.getenv("PATH"))
                .allMatch(line -> line.matches("(GIVEN|PATH|LANG|TZ|_|PWD|SHLVL)=.*"));
        assertThat(System.getenv()).as("of which there is more").hasSizeGreaterThan(4);
    }

    @Test
    void jvmsKeepTemporaryFilesWhereNobodyElseReaches() throws IOException {
        var left = Files.createDirectories(directory.resolve("tmp/of-one-that-was-killed"));
        var java = new JavaCommand(
                32,
                List.of(),
                List.of("-cp", System.getProperty("java.class.path"), Temporary.class.getName()),
                Map.of(),
                directory);
        ChildProcess.run(java.toCommand(), log());

        assertThat(Files.readAllLines(log()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith(directory.resolve("tmp").toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("tmp"))))
                .isEqualTo("rwx------");
        assertThat(left).doesNotExist();
    }

    /** Says where its temporary files are. */
    static final class Temporary {

        public static void main(String[] arguments) throws IOException {
            System.out.println(Files.createTempFile("a", "b"));
        }
    }

    @Test
    void doesNotOutliveItsParent() throws IOException {
        var java = new JavaCommand(
                32,
                List.of(),
                List.of("-cp", System.getProperty("java.class.path"), Parent.class.getName(), directory.toString()),
                Map.of(),
                directory);
        var parent = ChildProcess.start(java.toCommand(), directory.resolve("parent.log"));
        var pidFile = directory.resolve("pid");
        Await.until(
                "the child runs",
                () -> Files.exists(pidFile) && !Files.readString(pidFile).isBlank());
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .orElseThrow();

        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

        Await.until("the child is gone", () -> !child.isAlive());
    }

    /** Starts a child that would run for ever, from a thread that ends at once. */
    static final class Parent {

        public static void main(String[] arguments) throws Exception {
            var directory = Path.of(arguments[0]);
            Thread.ofVirtual().start(() -> startChild(directory)).join();
            Thread.currentThread().join();
        }

        private static void startChild(Path directory) {
            var script = "echo $$ > pid; while true; do sleep 0.05; done";
            var command = new Command(List.of("sh", "-c", script), Map.of(), directory, Command.Signal.TERM);
            try {
                ChildProcess.start(command, directory.resolve("child.log"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private ChildProcess start(String script) throws IOException {
        var command = new Command(List.of("sh", "-c", script), Map.of(), directory, Command.Signal.TERM);
        return ChildProcess.start(command, log());
    }

    private void awaitLine(String line) {
        Await.until("it says " + line, () -> Files.readAllLines(log()).contains(line));
    }

    private Path log() {
        return directory.resolve("child.log");
    }
}
