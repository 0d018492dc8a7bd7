// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports and replies of real networks as people reported them; a test is skipped where the folder that keeps them is not beside the project. */
public final class Reports {

    private static final Path REPORTS = Path.of("../../../../shared/data/reports");

    private Reports() {}

    /** The export of a case. */
    public static byte[] export(String report) throws IOException {
        return Files.readAllBytes(file(report, "input.zip"));
    }

    /** Has a stand-in answer as in a case. */
    public static void answer(WireMock network, String report) throws IOException {
        for (JsonNode reply :
                new ObjectMapper().readTree(file(report, "replies.json").toFile())) {
            network.register(get(urlPathEqualTo(reply.path("path").asText()))
                    .willReturn(okJson(reply.path("body").toString())
                            .withStatus(reply.path("status").asInt())));
        }
    }

    private static Path file(String report, String name) {
        Path file = REPORTS.resolve(report).resolve(name);
        assumeThat(file).as("reports beside the project").exists();
        return file;
    }
}
