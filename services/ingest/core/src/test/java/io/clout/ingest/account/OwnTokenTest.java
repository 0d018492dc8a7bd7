// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clout.common.problem.Problem;
import io.clout.ingest.testing.TestConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnTokenTest {

    private HttpServer provider;
    private int given;
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            given++;
            var answer = "{\"access_token\":\"token-" + given + "\",\"expires_in\":300}";
            exchange.sendResponseHeaders(200, answer.length());
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
    void isKeptUntilItIsAboutToRunOut() {
        var own = new OwnToken(config(Map.of("clout.ingest.client.secret", "a-secret")), clock());

        assertThat(value(own)).isEqualTo("token-1");
        now = now.plusSeconds(279);
        assertThat(value(own)).isEqualTo("token-1");
        now = now.plusSeconds(1);
        assertThat(value(own)).isEqualTo("token-2");
    }

    @Test
    void withoutASecretAccountsCannotBeLinked() {
        var own = new OwnToken(config(Map.of()), clock());

        assertThatThrownBy(own::get)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("linking-unavailable"));
        assertThat(given).isZero();
    }

    private static String value(OwnToken own) {
        return own.get().token().value();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private OwnTokenConfig config(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put(
                "clout.ingest.client.token-url",
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
        return TestConfig.of(OwnTokenConfig.class, settings);
    }
}
