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
            case 401 ->
                new ApiProblem(ProblemType.UNAUTHENTICATED, "The request has neither a valid token nor a session.");
            case 403 -> new ApiProblem(ProblemType.FORBIDDEN, "The caller is not allowed to do this.");
            case 404 -> new ApiProblem(ProblemType.NOT_FOUND, "Nothing exists at this path.");
            case 405 -> new ApiProblem(ProblemType.METHOD_NOT_ALLOWED, "This path does not support the method.");
            case 406 -> new ApiProblem(ProblemType.NOT_ACCEPTABLE, "Only JSON is available here.");
            case 413 -> new ApiProblem(ProblemType.TOO_LARGE, "The body is larger than the limit.");
            case 415 ->
                new ApiProblem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "/openapi lists the media types that this path accepts.");
            default ->
                status < 500
                        ? new ApiProblem(ProblemType.INVALID, "The request is malformed.")
                        : new ApiProblem(ProblemType.INTERNAL, "Unexpected error. It has been logged.");
        };
    }
}
