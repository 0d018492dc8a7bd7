// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as Keycloak does to the one thing that is asked of it. Whether Keycloak itself does is shown by the end-to-end tests. */
final class FakeSignIn {
    /** People whose account was removed. */
    static final Set<String> REMOVED = ConcurrentHashMap.newKeySet();

    private static final String TOKEN = "own-token";

    private FakeSignIn() {}

    static Map<String, String> start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", exchange -> reply(exchange, 200, "{\"access_token\":\"" + TOKEN + "\"}"));
            server.createContext("/users", FakeSignIn::remove);
            server.start();
            var url = "http://localhost:" + server.getAddress().getPort();
            return Map.of(
                    "clout.profile.sign-in.users-url", url + "/users",
                    "clout.profile.sign-in.token-url", url + "/token",
                    "clout.profile.sign-in.client-secret", "a-secret");
        } catch (IOException e) {
            throw new IllegalStateException("no port for the stand-in", e);
        }
    }

    private static void remove(HttpExchange exchange) throws IOException {
        boolean ours = exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer " + TOKEN);
        if (ours && exchange.getRequestMethod().equals("DELETE")) {
            REMOVED.add(exchange.getRequestURI().getPath().substring("/users/".length()));
            reply(exchange, 204, "");
        } else {
            reply(exchange, 403, "");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        if (!body.isEmpty()) {
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
        exchange.close();
    }
}
