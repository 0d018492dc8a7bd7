// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    @TempDir
    private Path directory;

    @Test
    void keepsSomeOldFilesOfALargeLog() throws IOException {
        var log = directory.resolve("kafka.log");
        var rotation = new LogRotation(directory, 3, 2);
        for (var text : new String[] {"first", "second", "third"}) {
            Files.writeString(log, text);
            rotation.rotate();
        }

        assertThat(log).isEmptyFile();
        assertThat(directory.resolve("kafka.log.1")).hasContent("third");
        assertThat(directory.resolve("kafka.log.2")).hasContent("second");
        assertThat(directory.resolve("kafka.log.3")).doesNotExist();
    }

    @Test
    void leavesSmallLogsAlone() throws IOException {
        var log = Files.writeString(directory.resolve("kafka.log"), "abc");

        new LogRotation(directory, 3, 2).rotate();

        assertThat(log).hasContent("abc");
    }
}
