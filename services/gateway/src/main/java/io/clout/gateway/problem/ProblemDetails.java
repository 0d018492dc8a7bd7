// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every failed request (RFC 9457).
 *
 * @param type {@code /problems/} and the slug to branch on; that page explains it
 * @param title the same for each problem of the type
 * @param status HTTP status
 * @param detail about this occurrence
 * @param instance path of the request
 * @param requestId as in the header {@code X-Request-Id}; finds the request in the logs
 * @param errors what is wrong with which part of the input; absent if the input is not the cause
 */
@Schema(name = "Problem")
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> errors) {

    /** Media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem as the client receives it. */
    static ProblemDetails of(ApiProblem problem, String path, String requestId) {
        return new ProblemDetails(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status(),
                problem.detail(),
                path,
                requestId,
                problem.errors());
    }
}
