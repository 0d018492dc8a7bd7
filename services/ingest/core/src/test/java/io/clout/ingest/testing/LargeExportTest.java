// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.ArchiveFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * An export of any size is read in constant memory: a process with a heap far smaller than the export makes it up and reads it at
 * the same time, as the service would, up to the observations.
 */
public abstract class LargeExportTest {

    private static final int PIPE_BYTES = 256 << 10;

    protected abstract ArchiveFormat format();

    protected abstract LargeExport export();

    /** A fraction of what is unpacked. A JVM that does nothing needs 5. */
    protected int heapMegabytes() {
        return 24;
    }

    @Test
    void largeExportIsReadInConstantMemory() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process reading = new ProcessBuilder(
                        java,
                        "-Xmx" + heapMegabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExportTest.class.getName(),
                        getClass().getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said.strip()).endsWith("entries read: " + export().entries());
    }

    /** Reads the export of the test named by the first argument. */
    public static void main(String[] arguments) throws Exception {
        var constructor = Class.forName(arguments[0]).getDeclaredConstructor();
        constructor.setAccessible(true);
        var test = (LargeExportTest) constructor.newInstance();
        Exports.Outcome outcome;
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out, PIPE_BYTES)) {
            Thread.ofPlatform().daemon().start(() -> write(test.export(), out));
            outcome = Exports.read(test.format(), in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!outcome.problems().isEmpty() || outcome.observed().isEmpty()) {
            throw new IllegalStateException(outcome.toString());
        }
        System.out.println("entries read: " + outcome.entries());
    }

    private static void write(LargeExport export, OutputStream to) {
        try (to) {
            export.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
