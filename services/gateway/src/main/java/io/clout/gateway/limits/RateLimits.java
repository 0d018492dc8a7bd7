// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.gateway.exchange.RequestId;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemRoutes;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Refuses requests above the limits, before anything else is done for them, and tells callers what is left to them. Each replica counts
 * for itself and lets its share pass (docs/decisions/251).
 */
@ApplicationScoped
class RateLimits {
    /** A network gives one line 2^64 addresses of version 6, so they count as one. */
    private static final int PREFIX_BYTES = 8;
    /** In pieces, if it is long. */
    private static final String SESSION_COOKIE = "q_session_web";

    private final Optional<Limit> address;
    private final Optional<Limit> caller;
    private final ProblemRoutes problems;

    RateLimits(LimitsConfig config, Clock clock, ProblemRoutes problems) {
        this.address = limit(config.address(), config.replicas(), clock);
        this.caller = limit(config.caller(), config.replicas(), clock);
        this.problems = problems;
    }

    private static Optional<Limit> limit(int most, int replicas, Clock clock) {
        return most == 0 ? Optional.empty() : Optional.of(new Limit(Math.ceilDiv(most, replicas), clock));
    }

    void add(@Observes Filters filters) {
        filters.register(this::check, RequestId.PRIORITY - 15);
    }

    private void check(RoutingContext exchange) {
        var request = exchange.request();
        var ofAddress = address.map(limit -> limit.count(addressKey(request)));
        var credential = credential(request);
        var ofCaller = credential.flatMap(shown -> caller.map(limit -> limit.count(key(shown.getBytes(UTF_8)))));
        caller.ifPresent(limit -> ofCaller.ifPresent(verdict -> announce(exchange, limit, verdict)));
        ofAddress
                .filter(Limit.Verdict::refused)
                .or(() -> ofCaller.filter(Limit.Verdict::refused))
                .ifPresentOrElse(verdict -> refuse(exchange, verdict), exchange::next);
    }

    private static void announce(RoutingContext exchange, Limit limit, Limit.Verdict verdict) {
        exchange.response()
                .putHeader("RateLimit-Policy", "\"caller\";q=" + limit.most() + ";w=" + Limit.SECONDS)
                .putHeader("RateLimit", "\"caller\";r=" + Math.max(0, verdict.left()) + ";t=" + verdict.secondsLeft());
    }

    private void refuse(RoutingContext exchange, Limit.Verdict verdict) {
        problems.write(
                exchange,
                ApiProblem.tooMuch("Too many requests in this minute.", Duration.ofSeconds(verdict.secondsLeft())));
    }

    private static Optional<String> credential(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .or(() -> request.cookies().stream()
                        .filter(cookie -> cookie.getName().startsWith(SESSION_COOKIE))
                        .min(Comparator.comparing(Cookie::getName))
                        .map(Cookie::getValue));
    }

    private static long addressKey(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var literal = remote == null ? null : remote.hostAddress();
        if (literal == null) {
            return 0;
        }
        var bytes = InetAddress.ofLiteral(literal).getAddress();
        return key(bytes.length > PREFIX_BYTES ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes);
    }

    private static long key(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
