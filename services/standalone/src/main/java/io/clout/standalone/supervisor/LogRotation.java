// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps each log below a size: what is in it moves to {@code name.log.1}, older files move on, the oldest goes. The file
 * is copied and emptied, since the processes keep it open; lines written in that instant can be lost.
 */
public record LogRotation(Path directory, long maximumBytes, int kept) {

    private static final long MAXIMUM_BYTES = 10_000_000;
    private static final int KEPT = 3;
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    public LogRotation(Path directory) {
        this(directory, MAXIMUM_BYTES, KEPT);
    }

    /** Looks after the logs until this process ends. */
    public void inBackground() {
        Thread.ofVirtual().name("logs").start(() -> {
            while (true) {
                try {
                    Thread.sleep(INTERVAL);
                    rotate();
                } catch (InterruptedException e) {
                    throw Interruption.restore(e);
                } catch (IOException e) {
                    System.err.println("clout: logs are not rotated: " + e.getMessage());
                }
            }
        });
    }

    void rotate() throws IOException {
        try (var logs = Files.newDirectoryStream(directory, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > maximumBytes) {
                    rotate(log);
                }
            }
        }
    }

    private void rotate(Path log) throws IOException {
        for (int number = kept - 1; number >= 1; number--) {
            if (Files.exists(numbered(log, number))) {
                Files.move(numbered(log, number), numbered(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(log, numbered(log, 1), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
