// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import jakarta.ws.rs.WebApplicationException;

/** What the HTTP layer refuses before any of our code runs. */
final class HttpProblems {
    private HttpProblems() {}

    static ApiProblem of(WebApplicationException refused) {
        return of(refused.getResponse().getStatus());
    }

    /** @param status 4xx or 5xx */
    static ApiProblem of(int status) {
        return switch (status) {
            case 401 -> new ApiProblem(ProblemType.UNAUTHENTICATED, "There is no valid token and no session.");
            case 403 -> new ApiProblem(ProblemType.FORBIDDEN, "The caller may not do that.");
            case 404 -> new ApiProblem(ProblemType.NOT_FOUND, "There is nothing at this path.");
            case 405 -> new ApiProblem(ProblemType.METHOD_NOT_ALLOWED, "This path does not take that method.");
            case 406 -> new ApiProblem(ProblemType.NOT_ACCEPTABLE, "Only JSON can be had here.");
            case 413 -> new ApiProblem(ProblemType.TOO_LARGE, "The body is larger than what is taken here.");
            case 415 ->
                new ApiProblem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Look up at /openapi which kinds of body are taken here.");
            default ->
                status < 500
                        ? new ApiProblem(ProblemType.INVALID, "The request cannot be understood.")
                        : new ApiProblem(ProblemType.INTERNAL, "Something broke on our side.");
        };
    }
}
