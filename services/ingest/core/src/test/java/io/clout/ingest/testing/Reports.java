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
import java.nio.file.Path;

/** Replies of real networks as people reported them, where the folder that keeps them is beside the project. */
public final class Reports {

    private static final Path REPORTS = Path.of("../../../../shared/data/reports");

    private Reports() {}

    /** Has a stand-in answer as in a report; skips the test where there is none. */
    public static void answer(WireMock network, String report) throws IOException {
        Path replies = REPORTS.resolve(report).resolve("replies.json");
        assumeThat(replies).as("reported replies").exists();
        for (JsonNode reply : new ObjectMapper().readTree(replies.toFile())) {
            network.register(get(urlPathEqualTo(reply.path("path").asText()))
                    .willReturn(okJson(reply.path("body").toString())
                            .withStatus(reply.path("status").asInt())));
        }
    }
}
