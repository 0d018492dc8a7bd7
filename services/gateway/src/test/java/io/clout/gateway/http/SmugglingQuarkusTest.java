// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Requests whose end a proxy and we could see at different places are refused. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SmugglingQuarkusTest {

    private static final int PATIENCE_MILLIS = 10_000;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aRequestWithTwoLengthsIsRefused() throws IOException {
        assertThat(statusOf("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n"))
                .contains(" 400 ");
    }

    @Test
    void aRequestWithOneLengthIsNot() throws IOException {
        assertThat(statusOf("Transfer-Encoding: chunked\r\n", "0\r\n\r\n")).doesNotContain(" 400 ");
    }

    private String statusOf(String headers, String body) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = "POST /api/v1/me HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }
    }
}
