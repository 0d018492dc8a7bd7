// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Replies of the real network, where the folder that keeps them is beside the project. */
public final class Recorded {

    private static final Path REPLIES = Path.of("../../../../shared/data/api-fixtures/bluesky/marshalx-atproto");

    private Recorded() {}

    /** Skips the test where there are none. */
    public static JsonNode json(String file) throws IOException {
        assumeThat(REPLIES).as("recorded replies").isDirectory();
        return new ObjectMapper().readTree(REPLIES.resolve(file).toFile());
    }
}
