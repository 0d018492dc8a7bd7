// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import java.time.Duration;
import java.util.Optional;

/** Ends a call with one of the errors that programs written for Klout know. */
final class KloutError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String description;
    private final transient Optional<String> code;
    private final transient Optional<Duration> retryAfter;

    private KloutError(int status, String description, Optional<String> code, Optional<Duration> retryAfter) {
        super(description, null, false, false);
        this.status = status;
        this.description = description;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static KloutError notFound() {
        return new KloutError(404, "No such user or resource.", Optional.empty(), Optional.empty());
    }

    static KloutError invalid(String description) {
        return new KloutError(400, description, Optional.empty(), Optional.empty());
    }

    static KloutError noKey() {
        return new KloutError(
                403,
                "Invalid or unprovided API key. All calls must have a key.",
                Optional.of("ERR_403_DEVELOPER_INACTIVE"),
                Optional.empty());
    }

    static KloutError secondUsedUp(Duration retryAfter) {
        return new KloutError(
                403,
                "Too many calls in this second.",
                Optional.of("ERR_403_DEVELOPER_OVER_QPS"),
                Optional.of(retryAfter));
    }

    static KloutError dayUsedUp(Duration retryAfter) {
        return new KloutError(
                403, "Too many calls today.", Optional.of("ERR_403_DEVELOPER_OVER_RATE"), Optional.of(retryAfter));
    }

    /** @param status 500 or 503 */
    static KloutError broken(int status) {
        return new KloutError(
                status,
                status == 503 ? "Unavailable right now. Try again." : "Internal error. It has been logged.",
                Optional.empty(),
                Optional.empty());
    }

    int status() {
        return status;
    }

    String description() {
        return description;
    }

    /** What the header {@code X-Mashery-Error-Code} says; empty where it was not sent. */
    Optional<String> code() {
        return code;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
