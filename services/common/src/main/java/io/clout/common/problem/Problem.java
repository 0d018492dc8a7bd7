// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import io.grpc.Status;
import java.util.List;
import java.util.Objects;

/**
 * A failure that the caller can act on, thrown at the edge of a service and carried to the gateway with all its parts. What the
 * business expects is a value inside the service (a sealed result); it becomes a problem only where the answer is written.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private final Status.Code code;
    private final transient List<FieldError> fieldErrors;

    /** What is wrong with one field of the request; {@code field} as in the proto, such as {@code birth_date}. */
    public record FieldError(String field, String detail) {}

    /**
     * @param slug stable name that programs switch on, such as {@code consent-required}
     * @param code never OK
     * @param detail one sentence for a human, without anything secret
     */
    public Problem(String slug, Status.Code code, String detail, List<FieldError> fieldErrors) {
        super(detail, null, false, false);
        this.slug = slug;
        this.code = code;
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    /** Without field errors. */
    public Problem(String slug, Status.Code code, String detail) {
        this(slug, code, detail, List.of());
    }

    /** INVALID_ARGUMENT because of one field. */
    public static Problem invalid(String slug, String field, String detail) {
        return new Problem(slug, Status.Code.INVALID_ARGUMENT, detail, List.of(new FieldError(field, detail)));
    }

    /** UNAUTHENTICATED: no token, or none that holds. */
    public static Problem unauthenticated() {
        return new Problem("unauthenticated", Status.Code.UNAUTHENTICATED, "Sign in first.");
    }

    public String slug() {
        return slug;
    }

    public Status.Code code() {
        return code;
    }

    /** The sentence for a human. */
    public String detail() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /** Empty where no single field is to blame. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
