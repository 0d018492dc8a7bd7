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
    NAME_INVALID("name-invalid", 400, "That cannot be a name", "A name has 1 to 80 visible characters."),
    BIRTH_DATE_INVALID(
            "birth-date-invalid", 400, "That cannot be a date of birth", "Send a day in the past as 2001-12-31."),
    DAYS_INVALID(
            "days-invalid", 400, "These days cannot be shown", "At most 400 days at once, the first before the last."),
    REST_INVALID("rest-invalid", 400, "You cannot pause until that day", "The detail names the last day that goes."),
    REST_USED_UP(
            "rest-used-up",
            400,
            "The pauses of this year are used up",
            "The detail says how many days a year there are."),
    LINK_STATE_INVALID(
            "link-state-invalid", 400, "The sign-in at the network took too long", "Begin to link the account again."),
    LINK_REFUSED("link-refused", 400, "The network did not confirm the sign-in", "Begin to link the account again."),
    NOT_A_HANDLE("not-a-handle", 400, "That cannot be a handle of this network", "Send it as the network shows it."),
    PERSONAL_PROFILES_ONLY(
            "personal-profiles-only",
            400,
            "That is no person's account",
            "Pages, companies and bots have no score; link your own."),
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
    PERSON_NOT_FOUND("person-not-found", 404, "There is no such person", "Or the caller may not see them."),
    ACCOUNT_NOT_FOUND(
            "account-not-found",
            404,
            "There is no such account",
            "GET /api/v1/me/accounts lists those of the caller; of a handle the network knows none."),
    IMPORT_NOT_FOUND(
            "import-not-found", 404, "There is no such import", "GET /api/v1/networks lists those of the caller."),
    UNKNOWN_NETWORK(
            "unknown-network",
            404,
            "There is no such network here",
            "GET /api/v1/networks lists those that there are."),
    PROOF_NOT_FOUND("proof-not-found", 404, "Nothing waits to be checked", "Begin again with the handle."),
    REVIEW_NOT_FOUND("review-not-found", 404, "There is no such review", "Somebody may have decided it meanwhile."),
    SCORE_NOT_READY(
            "score-not-ready",
            404,
            "There is no score yet",
            "It appears soon after the first account is linked or the first archive is read."),
    STATEMENT_NOT_READY(
            "statement-not-ready",
            404,
            "There is no final score of that day",
            "A day can be stated once it is over; reconstructed days cannot."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed", 405, "This path does not take that method", "The header Allow lists those it takes."),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no such representation", "Ask for application/json."),
    CONFLICT("conflict", 409, "Something else is in the way", "The detail says what."),
    CONSENT_REQUIRED(
            "consent-required",
            409,
            "Consent comes first",
            "Nothing is read of a person who has not agreed to the current text."),
    CONSENT_OUTDATED(
            "consent-outdated",
            409,
            "The consent text has changed",
            "Read and agree to the current one; GET /api/v1/me names it."),
    TOO_YOUNG(
            "too-young",
            409,
            "Clout is not for everybody yet",
            "A person must have the age that GET /api/v1/me names."),
    ACCOUNT_LINKED_ELSEWHERE(
            "account-linked-elsewhere", 409, "Somebody else has linked that account", "They have to unlink it first."),
    NETWORK_ALREADY_LINKED(
            "network-already-linked",
            409,
            "An account of that network is linked already",
            "There is one for each network; unlink it first."),
    NETWORK_APP_MISSING(
            "network-app-missing",
            409,
            "Signing in at that network is not set up here",
            "Upload the archive that the network gives, or ask who runs this server."),
    WAY_NOT_OFFERED(
            "way-not-offered",
            409,
            "There is no such way into that network",
            "GET /api/v1/networks lists the ways there are."),
    PROOF_NOT_SHOWN(
            "proof-not-shown",
            409,
            "The code is not in its place",
            "Networks may need a minute to show a change; check again then."),
    STATEMENTS_OFF(
            "statements-off",
            409,
            "Nothing is signed here",
            "Who runs this server has set up no key to sign statements with."),
    LENGTH_REQUIRED(
            "length-required",
            411,
            "The length of the body is missing",
            "Send Content-Length. Only archives and signals may be sent in pieces."),
    TOO_LARGE("too-large", 413, "The body is too large", "The detail says how much is taken."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", 415, "That kind of body is not taken here", "The detail says which kinds are."),
    TOO_MUCH("too-much", 429, "Too much at once", "Wait as long as Retry-After says."),
    INTERNAL(
            "internal",
            500,
            "Something broke on our side",
            "The request id helps those who run this server to find out what."),
    NETWORK_UNAVAILABLE("network-unavailable", 503, "The network does not answer", "Try again later."),
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
