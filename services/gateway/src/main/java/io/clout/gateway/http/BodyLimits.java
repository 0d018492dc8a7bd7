// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import io.clout.common.limits.Limits;
import io.clout.gateway.exchange.RequestId;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemRoutes;
import io.clout.gateway.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses bodies by their announced length, before a byte of them is read, and those that do not arrive in time. Only what is passed on as
 * it arrives, archives and signals, may come without a length and take longer.
 */
@ApplicationScoped
class BodyLimits {
    private static final Pattern STREAMED = Pattern.compile("/api/v1/(me/accounts/[^/]+/archive|signals)");

    private static final Pattern CODES = Pattern.compile("/api/v1/brands/[^/]+/campaigns/[^/]+/codes");
    private static final long MAX_CODES_BYTES = 2_000_000;

    private static final String ONTOLOGY = "/api/v1/topics/imported";
    private static final long MAX_ONTOLOGY_BYTES = 32_000_000;

    private final HttpConfig config;
    private final ProblemRoutes problems;

    BodyLimits(HttpConfig config, ProblemRoutes problems) {
        this.config = config;
        this.problems = problems;
    }

    void add(@Observes Filters filters) {
        filters.register(this::check, RequestId.PRIORITY - 20);
    }

    private void check(RoutingContext exchange) {
        var refusal = refusal(exchange.request());
        if (refusal.isEmpty()) {
            limitTime(exchange);
            exchange.next();
            return;
        }
        // What is still on its way is not worth reading.
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        problems.write(exchange, refusal.get());
    }

    private long limit(String path) {
        if (path.equals(ONTOLOGY)) {
            return MAX_ONTOLOGY_BYTES;
        }
        return CODES.matcher(path).matches()
                ? MAX_CODES_BYTES
                : config.maxBodySize().asLongValue();
    }

    private void limitTime(RoutingContext exchange) {
        var request = exchange.request();
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null
                || Long.parseLong(length) == 0
                || STREAMED.matcher(request.path()).matches()) {
            return;
        }
        var pieces = Math.ceilDiv(Long.parseLong(length), config.maxBodySize().asLongValue());
        var timeout = config.bodyTimeout().multipliedBy(pieces);
        var timer = exchange.vertx().setTimer(timeout.toMillis(), _ -> {
            if (!request.isEnded()) {
                refuseSlow(exchange, timeout);
            }
        });
        exchange.addEndHandler(_ -> {
            // An answer may be sent before the body is read, which then still holds the connection.
            if (request.isEnded()) {
                exchange.vertx().cancelTimer(timer);
            }
        });
    }

    private void refuseSlow(RoutingContext exchange, Duration timeout) {
        if (!exchange.response().headWritten()) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            var detail = "The body has to arrive within " + timeout.toSeconds() + " seconds.";
            problems.write(exchange, new ApiProblem(ProblemType.TOO_SLOW, detail));
        }
        // What reads the body is woken by its failure.
        exchange.request().connection().close();
    }

    private Optional<ApiProblem> refusal(HttpServerRequest request) {
        var streamed = STREAMED.matcher(request.path()).matches();
        var limit = streamed ? Limits.MAX_ARCHIVE_BYTES : limit(request.path());
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) && !streamed
                    ? Optional.of(new ApiProblem(ProblemType.LENGTH_REQUIRED, "Send Content-Length with this body."))
                    : Optional.empty();
        }
        // The HTTP codec has refused what is no number.
        return Long.parseLong(length) > limit
                ? Optional.of(new ApiProblem(ProblemType.TOO_LARGE, "At most " + limit + " bytes are accepted here."))
                : Optional.empty();
    }
}
