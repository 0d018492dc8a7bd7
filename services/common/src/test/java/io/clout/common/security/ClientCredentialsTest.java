// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    private HttpServer provider;
    private String asked = "";
    private int status = 200;
    private String answer = "{\"access_token\":\"a-token\",\"expires_in\":300}";

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(status, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void giveATokenAndHowLongItHolds() throws Exception {
        var grant = grant();

        assertThat(asked).isEqualTo("grant_type=client_credentials&client_id=ingest&client_secret=a%26b");
        assertThat(grant.token().value()).isEqualTo("a-token");
        assertThat(grant.validFor()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void failuresNameTheClientButNeitherSecretNorToken() {
        status = 401;
        assertThatThrownBy(this::grant).hasMessage("it answers 401 to the sign-in of ingest");
        status = 200;
        answer = "{}";
        assertThatThrownBy(this::grant).hasMessageContaining("without a token");
        answer = "a-token";
        assertThatThrownBy(this::grant).isInstanceOf(IOException.class).hasMessageNotContaining("a-token");
        assertThat(credentials().toString()).doesNotContain("a&b");
    }

    private ClientCredentials.Grant grant() throws IOException, InterruptedException {
        return credentials().grant(HttpClient.newHttpClient());
    }

    private ClientCredentials credentials() {
        var url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
        return new ClientCredentials(url, "ingest", "a&b", Duration.ofSeconds(5));
    }
}
