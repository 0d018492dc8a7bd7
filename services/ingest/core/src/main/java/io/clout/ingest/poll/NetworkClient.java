// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks a network over HTTP and reads JSON: within a time limit, with few retries, behind a circuit breaker, never following a
 * redirect, never reading more than allowed. What goes wrong becomes one of a few {@link NetworkFailure}s.
 */
public final class NetworkClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final PollConfig config;
    private final TypedGuard<Reply> guard;
    private final Clock clock;

    /**
     * @param guard retries and breaks the circuit on {@link Kind#NETWORK_DOWN}
     */
    public NetworkClient(PollConfig config, TypedGuard<Reply> guard, Clock clock) {
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
        this.config = config;
        this.guard = guard;
        this.clock = clock;
    }

    /** Reads; may be repeated. */
    public Reply get(URI uri, String accessToken) throws NetworkFailure {
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + accessToken)
                .header("Accept", "application/json")
                .header("User-Agent", "clout")
                .build();
        try {
            return guard.call(() -> send(request));
        } catch (NetworkFailure e) {
            throw e;
        } catch (CircuitBreakerOpenException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, uri.getHost() + " failed often just now");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a form; never repeated, because a second one may be refused (codes and rotated refresh tokens work once).
     *
     * @param authorization value of the header, empty for none
     */
    public Reply post(URI uri, Map<String, String> form, String authorization) throws NetworkFailure {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("User-Agent", "clout")
                .POST(BodyPublishers.ofString(body));
        return send((authorization.isEmpty() ? request : request.header("Authorization", authorization)).build());
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(HttpRequest request) throws NetworkFailure {
        String where = request.uri().getHost() + request.uri().getPath();
        HttpResponse<byte[]> response = exchange(request, where);
        int status = response.statusCode();
        if (status / 100 != 2) {
            throw failure(response, where + " answered " + status);
        }
        try {
            JsonNode json = JSON.readTree(response.body());
            return new Reply(json, where);
        } catch (JsonProcessingException e) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, where + " answered no JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, String where) throws NetworkFailure {
        // A timeout of the request itself would end with the headers; this one also covers a body that trickles in.
        CompletableFuture<HttpResponse<byte[]>> response = http.sendAsync(
                request,
                BodyHandlers.limiting(
                        BodyHandlers.ofByteArray(), config.maxReply().asLongValue()));
        try {
            return response.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, where + " takes longer than " + config.timeout());
        } catch (ExecutionException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, where + " cannot be reached: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkFailure(Kind.NETWORK_DOWN, "stopped while asking " + where);
        } finally {
            response.cancel(true);
        }
    }

    private NetworkFailure failure(HttpResponse<byte[]> response, String detail) {
        Kind kind = switch (response.statusCode()) {
            case 401 -> Kind.TOKEN_REVOKED;
            case 403 -> Kind.NOT_ALLOWED;
            case 429 -> Kind.RATE_LIMITED;
            default -> response.statusCode() >= 500 ? Kind.NETWORK_DOWN : Kind.COULD_NOT_READ;
        };
        Instant now = clock.instant();
        return RetryAfter.of(response.headers(), now)
                .filter(retryAt -> kind == Kind.RATE_LIMITED || kind == Kind.NETWORK_DOWN)
                .map(retryAt -> new NetworkFailure(kind, detail, retryAt))
                .orElseGet(() -> new NetworkFailure(kind, detail));
    }
}
