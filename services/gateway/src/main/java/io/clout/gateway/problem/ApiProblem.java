// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ends a request with a problem. Thrown anywhere below a resource or a filter; written by {@link ProblemMapper}. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String title;
    private final int status;
    private final transient List<InputError> errors;
    private final transient Optional<Duration> retryAfter;

    ApiProblem(
            String slug,
            String title,
            int status,
            String detail,
            List<InputError> errors,
            Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** @param detail one sentence about this occurrence */
    public ApiProblem(ProblemType type, String detail) {
        this(type.slug(), type.title(), type.status(), detail, List.of(), Optional.empty());
    }

    /** Refuses the input because of these errors. */
    public static ApiProblem invalid(List<InputError> errors) {
        var type = ProblemType.INVALID;
        var detail =
                errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " fields or parameters are invalid.";
        return new ApiProblem(type.slug(), type.title(), type.status(), detail, errors, Optional.empty());
    }

    /** A service is unavailable, probably until the given time has passed. */
    public static ApiProblem unavailable(String detail, Duration retryAfter) {
        var type = ProblemType.UNAVAILABLE;
        return new ApiProblem(type.slug(), type.title(), type.status(), detail, List.of(), Optional.of(retryAfter));
    }

    /** The caller asks for more than there is for one. */
    public static ApiProblem tooMuch(String detail, Duration retryAfter) {
        var type = ProblemType.TOO_MUCH;
        return new ApiProblem(type.slug(), type.title(), type.status(), detail, List.of(), Optional.of(retryAfter));
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }

    /** The sentence about this occurrence. */
    public String detail() {
        return Objects.requireNonNullElse(getMessage(), title);
    }

    /** Empty if the input is not the cause. */
    public List<InputError> errors() {
        return errors;
    }

    /** How long to wait; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
