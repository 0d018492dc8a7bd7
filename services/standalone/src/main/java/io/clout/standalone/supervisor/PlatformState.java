// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.standalone.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor writes into {@code run/state.json} at each change.
 *
 * @param pid the supervisor's process
 * @param pidStartedAt when that process started, as the system says: tells it from a later one of the same number
 */
public record PlatformState(
        Phase state, String url, long pid, @Nullable String pidStartedAt, List<PartState> parts) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** {@code RUNNING}: people can use it. */
    public enum Phase {
        STARTING,
        RUNNING,
        STOPPING
    }

    /**
     * One part.
     *
     * @param state {@code waiting}, {@code starting}, {@code running}, {@code restarting} or {@code stopped}
     * @param startMillis from the start of its process until it was ready, of the last start that succeeded
     */
    public record PartState(
            String name,
            String state,
            @Nullable Long pid,
            int port,
            @Nullable String startedAt,
            @Nullable Long startMillis,
            int restarts) {}

    static PlatformState of(Phase phase, String url, List<PartState> parts) {
        var self = ProcessHandle.current();
        return new PlatformState(phase, url, self.pid(), startOf(self), parts);
    }

    /** The state of the supervisor that runs in this home now, if one does. */
    public static Optional<PlatformState> read(Home home) throws IOException {
        var file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var state = JSON.readValue(file.toFile(), PlatformState.class);
        return state.supervisor().isPresent() ? Optional.of(state) : Optional.empty();
    }

    /** Processes that still run although their supervisor was killed. */
    public static List<ProcessHandle> leftBehind(Home home) throws IOException {
        var file = file(home);
        if (!Files.exists(file)) {
            return List.of();
        }
        return JSON.readValue(file.toFile(), PlatformState.class).parts().stream()
                .map(PartState::pid)
                .filter(Objects::nonNull)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }

    void write(Home home) throws IOException {
        Home.write(file(home), JSON.writeValueAsString(this));
    }

    static void remove(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** The supervisor's process while it lives. */
    public Optional<ProcessHandle> supervisor() {
        return ProcessHandle.of(pid).filter(process -> startOf(process).equals(pidStartedAt));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static Path file(Home home) {
        return home.run().resolve("state.json");
    }
}
