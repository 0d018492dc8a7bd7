// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.home.Home;
import io.clout.standalone.supervisor.PlatformState.PartState;
import io.clout.standalone.supervisor.PlatformState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformStateTest {

    private static final PartState PART =
            new PartState("kafka", "running", ProcessHandle.current().pid(), 8122, "2026-11-22T10:00:00Z", 4100L, 2);

    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        var home = Home.of(directory);
        var state = PlatformState.of(Phase.RUNNING, "http://localhost:8080", List.of(PART));

        state.write(home);

        assertThat(PlatformState.read(home)).contains(state);
        assertThat(state.supervisor()).isPresent();
    }

    @Test
    void ofAKilledSupervisorCountsForNothingButItsProcesses() throws IOException {
        var home = Home.of(directory);
        var pid = ProcessHandle.current().pid();
        var anotherStart = "2001-01-01T00:00:00Z";
        new PlatformState(Phase.RUNNING, "http://localhost:8080", pid, anotherStart, List.of(PART)).write(home);

        assertThat(PlatformState.read(home)).isEmpty();
        assertThat(PlatformState.leftBehind(home)).containsExactly(ProcessHandle.current());
    }
}
