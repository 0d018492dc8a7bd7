// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.limits.Limits;
import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyLimitsQuarkusTest {

    private static final int PATIENCE_MILLIS = 30_000;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aBodyThatTricklesInIsGivenUp() throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var begun = String.join(
                    "\r\n",
                    "PATCH /api/v1/me HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Tokens.minted("person=ada"),
                    "Content-Type: application/json",
                    "Content-Length: 50",
                    "",
                    "{");
            socket.getOutputStream().write(begun.getBytes(US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problems/too-slow");
        }
    }

    @Test
    void httpLayerTakesArchivesUpToTheCommonLimit() {
        assertThat(ConfigProvider.getConfig()
                        .getValue("quarkus.http.limits.max-body-size", MemorySize.class)
                        .asLongValue())
                .isEqualTo(Limits.MAX_ARCHIVE_BYTES);
    }
}
