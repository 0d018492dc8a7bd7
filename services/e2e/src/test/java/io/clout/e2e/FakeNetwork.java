// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * A server that answers like a network: {@code networks/NAME.json} has a reply for each path, with or without a part of the query, in which
 * {@code {{...}}} stands for what only this run knows. A sign-in page agrees at once and sends the browser back.
 */
final class FakeNetwork implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGN_IN = "sign-in";

    private final HttpServer server;
    private final JsonNode replies;
    private volatile String profileText = "";

    private FakeNetwork(HttpServer server, JsonNode replies) {
        this.server = server;
        this.replies = replies;
    }

    static FakeNetwork start(String name) throws IOException {
        try (InputStream file = FakeNetwork.class.getResourceAsStream("/networks/" + name + ".json")) {
            JsonNode replies = JSON.readTree(Objects.requireNonNull(file, name));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeNetwork network = new FakeNetwork(server, replies);
            server.createContext("/", network::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return network;
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void profileSays(String text) {
        profileText = text;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        JsonNode reply = reply(exchange.getRequestURI());
        if (reply.isTextual() && reply.textValue().equals(SIGN_IN)) {
            signIn(exchange);
        } else {
            byte[] body = filled(reply.toString()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.isMissingNode() ? 404 : 200, reply.isMissingNode() ? -1 : body.length);
            if (!reply.isMissingNode()) {
                exchange.getResponseBody().write(body);
            }
        }
        exchange.close();
    }

    /** The first reply whose path is the one asked for and whose query, if it names any, is part of the one asked for. */
    private JsonNode reply(URI uri) {
        for (Map.Entry<String, JsonNode> reply : replies.properties()) {
            String[] wanted = reply.getKey().split("\\?", 2);
            List<String> asked =
                    uri.getQuery() == null ? List.of() : List.of(uri.getQuery().split("&"));
            if (wanted[0].equals(uri.getPath())
                    && (wanted.length == 1 || asked.containsAll(List.of(wanted[1].split("&"))))) {
                return reply.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private String filled(String text) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return text.replace("{{code}}", profileText)
                .replace("{{address}}", address())
                .replace("{{yesterday}}", yesterday.toString())
                .replace("\"{{yesterday:seconds}}\"", Long.toString(yesterday.getEpochSecond()))
                .replace("{{yesterday:millis}}", Long.toString(yesterday.toEpochMilli()));
    }

    private static void signIn(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String back = query.get("redirect_uri") + "?code=granted&state=" + query.get("state");
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String parameter : raw.split("&")) {
            int equals = parameter.indexOf('=');
            query.put(
                    parameter.substring(0, equals),
                    URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
