// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.clout.gateway.exchange.RequestId;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes the problem of a request that failed inside a resource or a filter. */
class ProblemMapper {

    /** The types are listed where a mapper that comes with Quarkus would otherwise be nearer than that of Throwable. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        MismatchedInputException.class,
        ValidationException.class,
        ResteasyReactiveViolationException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response toResponse(Throwable thrown, RoutingContext exchange) {
        var problem = ProblemOf.failure(thrown);
        var response = Response.status(problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(ProblemDetails.of(problem, exchange.request().path(), RequestId.of(exchange)));
        problem.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            response.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }
}
