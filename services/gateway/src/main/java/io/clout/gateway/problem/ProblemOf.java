// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Turns a failure into the problem that the client sees. Unexpected errors are logged here and passed on without details. */
public final class ProblemOf {
    private static final Logger LOG = Logger.getLogger(ProblemOf.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    /** A network's outage is not over as soon as a restart of ours. */
    private static final Duration LATER = Duration.ofSeconds(30);

    /** Statuses that HTTP has words for and gRPC has not. */
    private static final Map<String, Integer> HTTP_ONLY = Stream.of(
                    ProblemType.VERSION_CONFLICT, ProblemType.KEY_REUSED)
            .collect(Collectors.toUnmodifiableMap(ProblemType::slug, ProblemType::status));

    private ProblemOf() {}

    /** The problem that a failed request ends with. */
    public static ApiProblem failure(Throwable thrown) {
        return switch (thrown) {
            case ApiProblem problem -> problem;
            case Problem problem -> serviceProblem(problem);
            case StatusRuntimeException status -> serviceProblem(ProblemStatus.parse(status));
            case StatusException status -> serviceProblem(ProblemStatus.parse(status));
            case UnauthorizedException _, AuthenticationException _ ->
                new ApiProblem(ProblemType.UNAUTHENTICATED, "The request has neither a valid token nor a session.");
            case ForbiddenException _ -> new ApiProblem(ProblemType.FORBIDDEN, "The caller is not allowed to do this.");
            case ConstraintViolationException violations -> InputProblems.of(violations);
            case JsonProcessingException malformed -> InputProblems.of(malformed);
            case WebApplicationException http
            when http.getCause() instanceof JsonProcessingException malformed -> InputProblems.of(malformed);
            case WebApplicationException http -> HttpProblems.of(http);
            default -> {
                LOG.error("A request failed", thrown);
                yield new ApiProblem(ProblemType.INTERNAL, "Unexpected error. It has been logged.");
            }
        };
    }

    private static ApiProblem serviceProblem(Problem problem) {
        var known = ProblemType.of(problem.slug());
        var status = HTTP_ONLY.getOrDefault(problem.slug(), status(problem.code()));
        return new ApiProblem(
                problem.slug(),
                known.map(ProblemType::title).orElseGet(() -> sentence(problem.slug())),
                status,
                problem.detail(),
                errors(problem),
                retryAfter(problem.slug(), status));
    }

    private static Optional<Duration> retryAfter(String slug, int status) {
        if (slug.equals(ProblemType.NETWORK_UNAVAILABLE.slug())) {
            return Optional.of(LATER);
        }
        return status == 429 || status == 503 ? Optional.of(SOON) : Optional.empty();
    }

    private static List<InputError> errors(Problem problem) {
        return problem.fieldErrors().stream()
                .map(error -> ProtoFields.error(error.field(), error.detail()))
                .toList();
    }

    private static int status(Status.Code code) {
        return switch (code) {
            case INVALID_ARGUMENT, OUT_OF_RANGE -> 400;
            case UNAUTHENTICATED -> 401;
            case PERMISSION_DENIED -> 403;
            case NOT_FOUND -> 404;
            case FAILED_PRECONDITION, ALREADY_EXISTS, ABORTED -> 409;
            case RESOURCE_EXHAUSTED -> 429;
            case UNIMPLEMENTED -> 501;
            case UNAVAILABLE -> 503;
            case DEADLINE_EXCEEDED -> 504;
            case OK, CANCELLED, UNKNOWN, INTERNAL, DATA_LOSS -> 500;
        };
    }

    private static String sentence(String slug) {
        var words = slug.replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
