// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small exports after public bug reports, which lie beside the project; tests that need one are skipped where they do not. */
public final class Reported {

    private static final Path REPORTS = Path.of("../../../../shared/data/reports");

    private Reported() {}

    /** The export of a case. */
    public static byte[] export(String name) throws IOException {
        Path input = REPORTS.resolve(name).resolve("input.zip");
        assumeThat(input).as("reports beside the project").exists();
        return Files.readAllBytes(input);
    }
}
