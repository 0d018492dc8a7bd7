// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of problem that a client can meet. A client branches on the slug, the last part of {@code type}, never on texts; services
 * may send slugs that are not listed here, which then get the status of their gRPC code and no page of their own.
 */
public enum ProblemType {
    INVALID(
            "invalid",
            400,
            "The request cannot be understood",
            "Each entry of errors names a field or a parameter and what is wrong with it."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "Nobody is signed in",
            "Send a bearer token for the audience clout, or sign in at /login."),
    FORBIDDEN("forbidden", 403, "Not allowed", "Somebody else may be, but not the caller."),
    CSRF(
            "csrf",
            403,
            "The request may come from another site",
            "A browser session changes things only with the header X-Clout-Csrf: 1 and from pages of this origin."),
    NOT_FOUND("not-found", 404, "There is no such thing", "Or the caller is not to know about it."),
    UNKNOWN_NETWORK(
            "unknown-network",
            404,
            "There is no such network here",
            "GET /api/v1/networks lists those that there are."),
    SCORE_NOT_READY(
            "score-not-ready",
            404,
            "There is no score yet",
            "It appears soon after the first account is linked or the first archive is read."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed", 405, "This path does not take that method", "The header Allow lists those it takes."),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no such representation", "Ask for application/json."),
    CONFLICT("conflict", 409, "Something else is in the way", "The detail says what."),
    CONSENT_REQUIRED(
            "consent-required",
            409,
            "Consent comes first",
            "Nothing is read of a person who has not agreed to the current text."),
    LENGTH_REQUIRED(
            "length-required",
            411,
            "The length of the body is missing",
            "Send Content-Length. Only archives may be sent in pieces."),
    TOO_LARGE("too-large", 413, "The body is too large", "The detail says how much is taken."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", 415, "That kind of body is not taken here", "The detail says which kinds are."),
    TOO_MUCH("too-much", 429, "Too much at once", "Wait as long as Retry-After says."),
    INTERNAL(
            "internal",
            500,
            "Something broke on our side",
            "The request id helps those who run this server to find out what."),
    UNAVAILABLE("unavailable", 503, "A part of Clout is away", "The rest goes on. Try again after Retry-After."),
    TIMEOUT("timeout", 504, "A part of Clout took too long", "Try again.");

    private final String slug;
    private final int status;
    private final String title;
    private final String advice;

    ProblemType(String slug, int status, String title, String advice) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The type that services and clients know by this name. */
    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What the person or program that met it can do. */
    public String advice() {
        return advice;
    }
}
