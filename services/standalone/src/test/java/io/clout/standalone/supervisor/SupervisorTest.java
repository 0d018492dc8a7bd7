// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Part;
import io.clout.standalone.supervisor.PlatformState.PartState;
import io.clout.standalone.supervisor.PlatformState.Phase;
import io.clout.standalone.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final String URL = "http://localhost:1";

    @TempDir
    private Path directory;

    private Home home = Home.of(Path.of(""));
    private Path journal = Path.of("");
    private final List<Supervisor> started = new ArrayList<>();

    @BeforeEach
    void makeHome() throws IOException {
        home = Home.of(directory);
        home.prepare();
        journal = directory.resolve("journal");
    }

    @AfterEach
    void stopAll() throws IOException {
        for (var supervisor : started) {
            supervisor.stop();
        }
    }

    @Test
    void startsWhatIsNeededFirstAndStopsItLast() throws IOException {
        var supervisor =
                start(ShellServer.healthy("gateway", journal, "database"), ShellServer.healthy("database", journal));

        assertThat(Files.readAllLines(journal)).containsExactly("+database", "+gateway");
        supervisor.stop();
        assertThat(Files.readAllLines(journal)).containsExactly("+database", "+gateway", "-gateway", "-database");
    }

    @Test
    void startsACrashedPartAgain() throws IOException {
        start(ShellServer.healthy("database", journal));
        var before = only();

        ProcessHandle.of(pid(before)).orElseThrow().destroyForcibly();

        Await.until(
                "the part runs again",
                () -> only().restarts() == 1 && only().state().equals("running"));
        assertThat(only().pid()).isNotEqualTo(before.pid());
    }

    @Test
    void givesUpAPartThatNeverStarts() {
        assertThatThrownBy(
                        () -> start(ShellServer.healthy("database", journal), ShellServer.broken("gateway", journal)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gateway ended while it started (exit code 7)")
                .hasMessageContaining("gateway.log");
    }

    @Test
    void othersSeeThePhase() throws IOException {
        var supervisor = start(ShellServer.healthy("database", journal));
        assertThat(state().state()).isEqualTo(Phase.STARTING);

        supervisor.announceRunning();
        assertThat(state().state()).isEqualTo(Phase.RUNNING);
        assertThat(state().url()).isEqualTo(URL);

        supervisor.stop();
        assertThat(PlatformState.read(home)).isEmpty();
    }

    private Supervisor start(Part... parts) throws IOException {
        var supervisor = new Supervisor(home, URL, List.of(parts));
        started.add(supervisor);
        var ready = Collections.synchronizedList(new ArrayList<String>());
        supervisor.start((part, millis) -> ready.add(part.name()));
        assertThat(ready).hasSize(parts.length);
        return supervisor;
    }

    private PlatformState state() throws IOException {
        return PlatformState.read(home).orElseThrow();
    }

    private PartState only() throws IOException {
        return state().parts().getFirst();
    }

    private static long pid(PartState part) {
        var pid = part.pid();
        return pid == null ? 0 : pid;
    }
}
