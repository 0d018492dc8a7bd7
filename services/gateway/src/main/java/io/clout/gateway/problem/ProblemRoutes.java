// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.gateway.exchange.RequestId;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems of requests to the API that no resource has seen: unknown paths, and what the HTTP layer refuses. */
@ApplicationScoped
public class ProblemRoutes {
    private final ObjectMapper json;

    ProblemRoutes(ObjectMapper json) {
        this.json = json;
    }

    void add(@Observes Router router) {
        router.route("/api/*").order(Integer.MAX_VALUE).handler(exchange -> write(exchange, HttpProblems.of(404)));
        router.route("/api/*").order(Integer.MIN_VALUE + 2).failureHandler(this::failed);
    }

    private void failed(RoutingContext exchange) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            exchange.next();
            return;
        }
        var cause = exchange.failure();
        write(exchange, cause == null ? HttpProblems.of(exchange.statusCode()) : ProblemOf.failure(cause));
    }

    /** Ends an exchange with a problem. */
    public void write(RoutingContext exchange, ApiProblem problem) {
        var details = ProblemDetails.of(problem, exchange.request().path(), RequestId.of(exchange));
        var response = exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        problem.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        try {
            response.end(json.writeValueAsString(details)).onFailure(exchange::fail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
