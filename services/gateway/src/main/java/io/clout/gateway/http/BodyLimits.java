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
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses bodies by their announced length, before a byte of them is read. Only what is passed on as it arrives, archives and
 * signals, may come without a length.
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
