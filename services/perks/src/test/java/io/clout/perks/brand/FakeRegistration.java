// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers as Keycloak's client registration does: a registration token works once, each change gives the next. Whether Keycloak itself accepts what
 * we send is shown by the end-to-end tests.
 */
public class FakeRegistration implements QuarkusTestResourceLifecycleManager {

    static final String OWN_TOKEN = "own-token";

    /** Clients by id: what was registered, and the token that may change it. */
    static final Map<String, JsonObject> CLIENTS = new ConcurrentHashMap<>();

    static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port for the stand-in", e);
        }
        server.createContext(
                "/token", exchange -> reply(exchange, 200, new JsonObject().put("access_token", OWN_TOKEN)));
        server.createContext("/clients", FakeRegistration::clients);
        server.start();
        this.server = server;
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "clout.perks.clients.registration-url", url + "/clients",
                "clout.perks.clients.token-url", url + "/token",
                "clout.perks.clients.client-secret", "a-secret");
    }

    static JsonObject registered(String clientId) {
        return Objects.requireNonNull(CLIENTS.get(clientId), clientId);
    }

    private static void clients(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                if (bearer.equals(OWN_TOKEN)) {
                    store(exchange, 201);
                } else {
                    reply(exchange, 401, new JsonObject());
                }
            }
            case "PUT" -> {
                if (TOKENS.remove(id, bearer)) {
                    store(exchange, 200);
                } else {
                    reply(exchange, 401, new JsonObject());
                }
            }
            case "DELETE" -> {
                boolean removed = TOKENS.remove(id, bearer) && CLIENTS.remove(id) != null;
                reply(exchange, removed ? 204 : 401, new JsonObject());
            }
            default -> reply(exchange, 405, new JsonObject());
        }
    }

    private static void store(HttpExchange exchange, int status) throws IOException {
        var client = new JsonObject(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String token = UUID.randomUUID().toString();
        CLIENTS.put(client.getString("clientId"), client);
        TOKENS.put(client.getString("clientId"), token);
        reply(exchange, status, client.copy().put("registrationAccessToken", token));
    }

    private static void reply(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(UTF_8);
        boolean empty = status == 204;
        exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
        if (!empty) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
