// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks a network over HTTP and reads JSON: within a time limit, within the day's budget, with few retries, behind a circuit breaker,
 * following redirects only on the same host, never reading more than allowed. What goes wrong becomes one of a few {@link NetworkFailure}s.
 */
public final class NetworkClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_REDIRECTS = 3;

    /** Behind the name of a limit: how far those may go who leave a reserve. */
    private static final String WITH_RESERVE = "+reserve";

    /** Says what a reply means. */
    @FunctionalInterface
    private interface Judge {
        Optional<NetworkFailure> judge(RawReply raw, Instant now);
    }

    /** How the last request ended. */
    public enum State {
        NOT_ASKED,
        ANSWERS,
        DOWN
    }

    private final Transport transport;
    private final Allowance allowance;
    private final ReplyRules rules;
    private final Function<String, TypedGuard<RawReply>> guards;
    private final Clock clock;
    private final Complaints complaints = new Complaints();
    private volatile State state = State.NOT_ASKED;

    /**
     * @param guards by host; each retries and breaks the circuit on {@link Kind#NETWORK_DOWN}
     */
    public NetworkClient(
            HttpConfig config,
            Allowance allowance,
            ReplyRules rules,
            Function<String, TypedGuard<RawReply>> guards,
            Clock clock) {
        this.transport = new Transport(config);
        this.allowance = allowance;
        this.rules = rules;
        this.guards = guards;
        this.clock = clock;
    }

    /** Reads; may be repeated. */
    public Reply get(NetworkRequest request) throws NetworkFailure {
        return read(request, guarded(request));
    }

    /**
     * Reads if something changed; may be repeated.
     *
     * @param validator what the reply before said of itself ({@link Reply#validator}); empty to read in any case
     * @return empty if nothing did
     */
    public Optional<Reply> getIfChanged(NetworkRequest request, String validator) throws NetworkFailure {
        RawReply raw = guarded(validator.isEmpty() ? request : request.header(condition(validator), validator));
        return raw.status() == NOT_MODIFIED ? Optional.empty() : Optional.of(read(request, raw));
    }

    /**
     * Sends a form; never repeated, because a second one may be refused (codes and rotated refresh tokens work once).
     *
     * @param authorization value of the header, empty for none
     */
    public Reply post(URI uri, Map<String, String> form, String authorization) throws NetworkFailure {
        NetworkRequest plain = NetworkRequest.to(uri).costing(0);
        NetworkRequest request = authorization.isEmpty() ? plain : plain.header("Authorization", authorization);
        var body = BodyPublishers.ofString(form(form));
        HttpRequest.Builder http = transport.request(request).POST(body);
        return read(
                request,
                send(
                        request,
                        http.header("Content-Type", "application/x-www-form-urlencoded"),
                        (raw, now) -> raw.status() / 100 == 2
                                ? Optional.empty()
                                : Optional.of(rules.grantRefusal(raw, now))));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private RawReply guarded(NetworkRequest request) throws NetworkFailure {
        try {
            NetworkRequest asked = request;
            for (int redirects = 0; ; redirects++) {
                NetworkRequest current = asked;
                RawReply reply = guards.apply(current.host()).call(() -> send(current, transport.request(current)));
                Optional<URI> moved = Redirects.target(current.uri(), reply.status(), reply.headers());
                if (moved.isEmpty() || redirects == MOST_REDIRECTS) {
                    return reply;
                }
                asked = current.at(moved.get());
            }
        } catch (NetworkFailure e) {
            throw e;
        } catch (CircuitBreakerOpenException e) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, request.where() + " failed often just now");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RawReply send(NetworkRequest request, HttpRequest.Builder http) throws NetworkFailure {
        return send(request, http, (raw, now) -> refusal(request, raw, now));
    }

    private RawReply send(NetworkRequest request, HttpRequest.Builder http, Judge judge) throws NetworkFailure {
        String own = request.limited();
        long reserve = request.limits().reserve();
        allowance.heed(
                reserve > 0
                        ? new String[] {Allowance.APP, own, own + WITH_RESERVE}
                        : new String[] {Allowance.APP, own});
        allowance.take(request.cost().units());
        RawReply raw = exchange(request, http);
        Instant now = clock.instant();
        rules.appPause(raw, now).filter(now::isBefore).ifPresent(until -> allowance.pause(Allowance.APP, until));
        Optional<NetworkFailure> refusal = judge.judge(raw, now);
        complaints.note(request, refusal);
        if (refusal.isPresent()) {
            allowance.giveBack(request.unusedIfRefused());
            NetworkFailure failure = refusal.get();
            if (failure.kind() == Kind.RATE_LIMITED) {
                failure.retryAt().ifPresent(until -> allowance.pause(own, until));
            }
            throw failure;
        }
        rules.pause(raw, now).filter(now::isBefore).ifPresent(until -> allowance.pause(own, until));
        if (reserve > 0) {
            RateLimit.exhaustedUntil(raw.headers(), now, reserve)
                    .filter(now::isBefore)
                    .ifPresent(until -> allowance.pause(own + WITH_RESERVE, until));
        }
        return raw;
    }

    private RawReply exchange(NetworkRequest request, HttpRequest.Builder http) throws NetworkFailure {
        try {
            HttpResponse<byte[]> response = transport.exchange(request, http);
            byte[] body = transport.body(response, request.where());
            state = response.statusCode() >= 500 ? State.DOWN : State.ANSWERS;
            return new RawReply(response.statusCode(), response.headers(), json(body));
        } catch (NetworkFailure e) {
            state = State.DOWN;
            throw e;
        }
    }

    /** How the last request ended. */
    public State state() {
        return state;
    }

    /** What only the operator can mend: the network refuses their app, key or account; empty if nothing. */
    public Optional<String> complaint() {
        return complaints.current();
    }

    private Reply read(NetworkRequest request, RawReply raw) throws NetworkFailure {
        if (raw.json().isMissingNode()) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, request.where() + " answered no JSON");
        }
        var reply = new Reply(raw.json(), request.where(), raw.headers());
        allowance.giveBack(request.unused(reply));
        return reply;
    }

    private Optional<NetworkFailure> refusal(NetworkRequest request, RawReply raw, Instant now) {
        boolean isFine = raw.status() / 100 == 2
                || raw.status() == NOT_MODIFIED
                || Redirects.target(request.uri(), raw.status(), raw.headers()).isPresent();
        return rules.refusal(raw, now).or(() -> isFine ? Optional.empty() : Optional.of(failure(request, raw, now)));
    }

    private static NetworkFailure failure(NetworkRequest request, RawReply raw, Instant now) {
        Optional<Instant> exhausted = RateLimit.exhaustedUntil(raw.headers(), now);
        // GitHub refuses with 403 what others refuse with 429.
        boolean limited = raw.status() == 403
                && (exhausted.isPresent()
                        || raw.headers().firstValue("Retry-After").isPresent());
        Kind kind = limited ? Kind.RATE_LIMITED : ReplyRules.kind(raw.status());
        String detail = request.where() + " answered " + raw.status();
        return RateLimit.retryAt(raw.headers(), now)
                .filter(retryAt -> kind == Kind.RATE_LIMITED || kind == Kind.NETWORK_DOWN)
                .map(retryAt -> new NetworkFailure(kind, detail, retryAt))
                .orElseGet(() -> new NetworkFailure(kind, detail));
    }

    /** An entity tag stands in quotation marks, a date does not. */
    private static String condition(String validator) {
        return validator.endsWith("\"") ? "If-None-Match" : "If-Modified-Since";
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }
}
