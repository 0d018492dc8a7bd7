// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider that signs in whoever comes as {@code ada}, an operator, without asking, but checks what a real one checks of the client: secret,
 * redirect address, one use of a code, and PKCE. {@code /mint} makes any token a test needs.
 */
final class FakeIdentity {
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "test";

    private final ObjectMapper json = new ObjectMapper();
    private final KeyPair keys = generate();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    FakeIdentity() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = parameters(exchange.getRequestURI().getRawQuery());
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, discovery());
                case "/jwks" -> send(exchange, 200, keySet());
                case "/authorize" -> authorize(exchange, query);
                case "/token" ->
                    token(
                            exchange,
                            parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                case "/mint" -> send(exchange, 200, Map.of("token", mint(query)));
                default -> send(exchange, 404, Map.of("error", "not_found"));
            }
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", url(),
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "jwks_uri", url() + "/jwks",
                "end_session_endpoint", url() + "/logout");
    }

    private Map<String, Object> keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of("keys", new Object[] {
            Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "kid",
                    KEY_ID,
                    "n",
                    URL_SAFE.encodeToString(unsigned(key.getModulus().toByteArray())),
                    "e",
                    URL_SAFE.encodeToString(unsigned(key.getPublicExponent().toByteArray())))
        });
    }

    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        var back = URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.getResponseHeaders().set("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var expected = "Basic " + Base64.getEncoder().encodeToString("gateway:test-client-secret".getBytes(UTF_8));
        if (!expected.equals(authorization)) {
            send(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            send(exchange, 200, tokens("refreshed", ""));
            return;
        }
        var request = codes.remove(form.get("code"));
        if (request == null
                || !Objects.equals(request.get("redirect_uri"), form.get("redirect_uri"))
                || !"S256".equals(request.get("code_challenge_method"))
                || !challenge(form.getOrDefault("code_verifier", "")).equals(request.get("code_challenge"))) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        send(exchange, 200, tokens("first", request.getOrDefault("nonce", "")));
    }

    private Map<String, Object> tokens(String session, String nonce) {
        return Map.of(
                "id_token", mint(Map.of("aud", "gateway", "nonce", nonce, "session", session)),
                "access_token", mint(Map.of("aud", "clout", "session", session, "groups", "operator")),
                "refresh_token", UUID.randomUUID().toString(),
                "token_type", "Bearer",
                "expires_in", 300);
    }

    /** Parameters: person, aud, iss, expires (seconds from now), and any claim as it is. */
    private String mint(Map<String, String> wanted) {
        var claims = Jwt.claims()
                .issuer(wanted.getOrDefault("iss", url()))
                .subject(wanted.getOrDefault("person", "ada"))
                .audience(wanted.getOrDefault("aud", "clout"))
                .claim("name", "Ada Lovelace")
                .expiresIn(Long.parseLong(wanted.getOrDefault("expires", "300")));
        wanted.forEach((name, value) -> {
            if (!name.matches("person|aud|iss|expires") && !value.isEmpty()) {
                claims.claim(name, value);
            }
        });
        return claims.jws()
                .keyId(KEY_ID)
                .sign(wanted.containsKey("forged") ? generate().getPrivate() : keys.getPrivate());
    }

    private void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> parameters(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            return URL_SAFE.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
