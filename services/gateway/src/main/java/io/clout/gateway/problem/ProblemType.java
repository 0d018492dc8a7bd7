// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of problem that a client can receive. Clients branch on the slug, the last part of {@code type}, never on texts; services
 * may send slugs that are not listed here, which then get the status of their gRPC code and no page of their own.
 */
public enum ProblemType {
    INVALID(
            "invalid",
            400,
            "Invalid request",
            "Each entry of errors names a field or a parameter and what is wrong with it."),
    NAME_INVALID("name-invalid", 400, "Invalid name", "A name has 1 to 80 visible characters."),
    BIRTH_DATE_INVALID(
            "birth-date-invalid", 400, "Invalid date of birth", "Send a date in the past, such as 2001-12-31."),
    DAYS_INVALID("days-invalid", 400, "Invalid range of days", "At most 400 days at once, the first before the last."),
    PAUSE_INVALID("pause-invalid", 400, "You cannot pause until that day", "The detail names the latest possible day."),
    PAUSE_USED_UP(
            "pause-used-up",
            400,
            "Not enough pause days left this year",
            "The detail says how many days a year allows."),
    LINK_STATE_INVALID(
            "link-state-invalid", 400, "The sign-in at the network took too long", "Start linking the account again."),
    LINK_REFUSED("link-refused", 400, "The network did not confirm the sign-in", "Start linking the account again."),
    NOT_A_HANDLE("not-a-handle", 400, "Not a handle of this network", "Send it as the network shows it."),
    PERSONAL_PROFILES_ONLY(
            "personal-profiles-only",
            400,
            "Not a personal account",
            "Pages, companies and bots have no score; link your own account."),
    TEXT_INVALID("text-invalid", 400, "Invalid text", "The detail says how long a text may be."),
    PAGE_TOKEN_INVALID(
            "page-token-invalid",
            400,
            "Invalid cursor",
            "A cursor belongs to the list that returned it; start without one."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "Not signed in",
            "Send a bearer token for the audience clout, or sign in at /login."),
    FORBIDDEN("forbidden", 403, "Not allowed", "The caller lacks the permission for this request."),
    CSRF(
            "csrf",
            403,
            "The request may come from another site",
            "With a browser session, requests that change something need the header X-Clout-Csrf: 1 and must come from pages of this origin."),
    NOT_FOUND("not-found", 404, "Not found", "It does not exist, or the caller may not see it."),
    ERASURE_NOT_FOUND(
            "erasure-not-found", 404, "Receipt not found", "Check the address: there is no receipt with this number."),
    PERSON_NOT_FOUND(
            "person-not-found", 404, "Person not found", "The person does not exist, or the caller may not see them."),
    ACCOUNT_NOT_FOUND(
            "account-not-found",
            404,
            "Account not found",
            "GET /api/v1/me/accounts lists the linked accounts; a handle has to exist at its network."),
    IMPORT_NOT_FOUND("import-not-found", 404, "Import not found", "GET /api/v1/networks lists the caller's imports."),
    UNKNOWN_NETWORK(
            "unknown-network",
            404,
            "Unknown network",
            "GET /api/v1/networks lists the networks that this server offers."),
    PROOF_NOT_FOUND("proof-not-found", 404, "No pending proof", "Start again with the handle."),
    BRAND_NOT_FOUND("brand-not-found", 404, "Brand not found", "It does not exist, or the caller does not act for it."),
    CAMPAIGN_NOT_FOUND(
            "campaign-not-found", 404, "Campaign not found", "It does not exist, or the caller may not see it."),
    CLAIM_NOT_FOUND("claim-not-found", 404, "Claim not found", "It does not exist, or it belongs to someone else."),
    REVIEW_NOT_FOUND("review-not-found", 404, "Review not found", "It may have been decided in the meantime."),
    TOPIC_NOT_FOUND("topic-not-found", 404, "Topic not found", "GET /api/v1/topics lists all topics."),
    ENDORSEMENT_NOT_FOUND(
            "endorsement-not-found", 404, "+K not found", "GET /api/v1/me/endorsements/given lists what you gave."),
    NO_SUCH_QUESTION(
            "no-such-question", 404, "Question not found", "It does not exist, or the caller may not see its author."),
    ANSWER_NOT_FOUND(
            "answer-not-found", 404, "Answer not found", "It does not exist, or the caller may not see its author."),
    SCORE_NOT_READY(
            "score-not-ready",
            404,
            "No score yet",
            "It appears soon after the first account is linked or the first archive is read."),
    STATEMENT_NOT_READY(
            "statement-not-ready",
            404,
            "No final score for that day",
            "Statements cover days that are over; reconstructed days have none."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed", 405, "Method not allowed", "The header Allow lists the supported methods."),
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable", "Ask for application/json."),
    CONFLICT("conflict", 409, "Conflict", "The detail says what the request conflicts with."),
    CONSENT_REQUIRED(
            "consent-required",
            409,
            "Consent required",
            "Nothing is read before the person has agreed to the current consent text."),
    CONSENT_OUTDATED(
            "consent-outdated",
            409,
            "The consent text has changed",
            "Read and agree to the current version, which GET /api/v1/me names."),
    TOO_MANY_BLOCKS("too-many-blocks", 409, "Too many people blocked", "Take one of the blocks back first."),
    TOO_MANY_TOPICS("too-many-topics", 409, "Too many topics", "Remove a topic before you add another one."),
    REQUEST_REUSED(
            "request-reused",
            409,
            "Idempotency key used before",
            "The same key came before with something else; send a new one."),
    ENDORSE_ONESELF("endorse-oneself", 409, "+K for oneself", "Only others can give you +K."),
    TOPIC_NOT_OPEN("topic-not-open", 409, "Topic not wanted", "The person does not want +K on this topic."),
    ENDORSED_BEFORE("endorsed-before", 409, "+K given before", "One +K per person and topic within 7 days."),
    ALLOWANCE_USED_UP(
            "allowance-used-up", 409, "No +K left today", "GET /api/v1/me/endorsements/allowance says when it renews."),
    UNDO_TOO_LATE("undo-too-late", 409, "Too late to undo", "A +K can be taken back within a minute."),
    ANSWERED_BEFORE("answered-before", 409, "Answered before", "Edit your answer instead."),
    ANSWERED_BY_OTHERS(
            "answered-by-others", 409, "Others answered", "What others wrote stays; the question can still be edited."),
    NOTHING_TO_APPEAL(
            "nothing-to-appeal",
            409,
            "Nothing to appeal against",
            "Each side may appeal once against a decision that is not what it asked for."),
    ANOTHER_OPERATOR(
            "another-operator",
            409,
            "Another operator has to decide",
            "An appeal is decided by another operator than the decision it is about."),
    VOTE_ONESELF("vote-oneself", 409, "Vote for oneself", "Nobody votes for their own answer."),
    WROTE_TOO_MUCH("wrote-too-much", 409, "Too much for one day", "The detail says when you can go on."),
    TOO_YOUNG("too-young", 409, "Below the minimum age", "GET /api/v1/me returns the minimum age."),
    ACCOUNT_LINKED_ELSEWHERE(
            "account-linked-elsewhere",
            409,
            "Account linked by another person",
            "The other person has to unlink it first."),
    NETWORK_ALREADY_LINKED(
            "network-already-linked",
            409,
            "Another account of this network is linked",
            "Only one account per network can be linked; unlink the other one first."),
    NETWORK_APP_MISSING(
            "network-app-missing",
            409,
            "Signing in at this network is not set up",
            "Upload an archive from the network, or ask the operator of this server."),
    WAY_NOT_OFFERED(
            "way-not-offered",
            409,
            "This network cannot be linked that way",
            "GET /api/v1/networks lists the ways that each network offers."),
    PROOF_NOT_SHOWN(
            "proof-not-shown", 409, "Code not found", "Networks may need a minute to show a change; then check again."),
    STATEMENTS_OFF(
            "statements-off",
            409,
            "Signed statements are not available",
            "The operator of this server has not set up a signing key."),
    NOT_ELIGIBLE(
            "not-eligible",
            409,
            "The perk is not for you",
            "GET /api/v1/perks/{campaignId} returns the reasons and what is missing."),
    SOLD_OUT("sold-out", 409, "Nothing is left", "What others give back becomes available again."),
    CAMPAIGN_CLOSED("campaign-closed", 409, "Nothing can be claimed now", "The perk says when it opens and closes."),
    ALREADY_CLAIMED("already-claimed", 409, "Claimed already", "GET /api/v1/me/claims lists your claims."),
    ILLEGAL_TRANSITION(
            "illegal-transition",
            409,
            "Not possible in this state",
            "From draft to submitted, live, paused or ended; an operator decides about what is submitted."),
    BRAND_NOT_APPROVED(
            "brand-not-approved",
            409,
            "The brand is not approved",
            "Drafts are possible; an operator of this server decides about the brand."),
    CAMPAIGN_INCOMPLETE(
            "campaign-incomplete", 409, "The campaign is incomplete", "Each entry of errors names what is missing."),
    CAMPAIGN_PROMISED(
            "campaign-promised",
            409,
            "People have been promised this",
            "A change may not take from people what they have or were promised."),
    CODE_SEEN("code-seen", 409, "The code was looked at", "Nobody else could use it, so it cannot be given back."),
    OFFER_ENDED("offer-ended", 409, "The offer has ended", "Join the waiting list again if there is still one."),
    VERSION_CONFLICT(
            "version-conflict",
            412,
            "Changed in the meantime",
            "Get the campaign again and repeat the change with its new ETag."),
    KEY_REUSED(
            "idempotency-key-reused",
            422,
            "The key was used for another request",
            "Use a new Idempotency-Key for each new request."),
    VERSION_MISSING("version-missing", 428, "If-Match missing", "Send If-Match with the ETag of what was changed."),
    ESTIMATE_LIMIT(
            "estimate-limit", 429, "Too many estimates", "Wait for the time in Retry-After; equal questions are free."),
    CAMPAIGN_INVALID("campaign-invalid", 400, "Invalid campaign", "Each entry of errors names a field."),
    ADDRESS_REFUSED(
            "address-refused", 400, "Invalid address", "A webhook needs an https address that anyone can reach."),
    CODES_INVALID(
            "codes-invalid",
            400,
            "Invalid file of codes",
            "Send CSV in UTF-8, at most 2 MB, one code in the first column of each line."),
    REASON_NEEDED(
            "reason-needed", 400, "A reason is needed", "Say why, in at most 500 characters; the other side reads it."),
    DISCLOSURE_NOT_ACKNOWLEDGED(
            "disclosure-not-acknowledged",
            400,
            "Disclosure not acknowledged",
            "Read the disclosure of the perk and confirm it with the claim."),
    FEEDBACK_INVALID(
            "feedback-invalid", 400, "Invalid feedback", "A rating is 1 to 5; feedback has at most 2000 characters."),
    BEACON_INVALID("beacon-invalid", 400, "Invalid beacon", "A source has 1 to 200 characters, a value 16 to 200."),
    IDEMPOTENCY_KEY_INVALID(
            "idempotency-key-invalid", 400, "Invalid Idempotency-Key", "A key has at most 100 characters."),
    MEMBER_NOT_FOUND(
            "member-not-found", 404, "Member not found", "GET /api/v1/brands/{brandId}/members lists the members."),
    CLIENT_NOT_FOUND(
            "client-not-found", 404, "API client not found", "GET /api/v1/brands/{brandId}/clients lists the clients."),
    INVITATION_NOT_FOUND(
            "invitation-not-found",
            404,
            "Invitation not found",
            "It was accepted, withdrawn or has expired; ask for a new one."),
    CODES_REFUSED("codes-refused", 409, "This campaign takes no codes", "It must give codes and be a draft or shown."),
    CLAIM_NOT_GRANTED("claim-not-granted", 409, "The perk is not yours", "Only for perks that you have."),
    ADDRESS_MISSING("address-missing", 409, "No address", "The person gave none yet, or it was erased after sending."),
    ALREADY_SHIPPED("already-shipped", 409, "Sent already", "What was sent can no longer be changed."),
    BEACON_REFUSED(
            "beacon-refused", 409, "Beacon refused", "The lottery needs none, has one already, or is still open."),
    LAST_OWNER("last-owner", 409, "The last owner", "Make another member an owner first."),
    TOO_MANY_CLIENTS("too-many-clients", 409, "Too many API clients", "Remove a client before you add another one."),
    CLIENTS_UNAVAILABLE(
            "clients-unavailable", 503, "API clients cannot be changed now", "Nothing was changed. Try again later."),
    LINKING_UNAVAILABLE(
            "linking-unavailable", 503, "Accounts cannot be linked now", "Nothing was changed. Try again later."),
    LENGTH_REQUIRED(
            "length-required",
            411,
            "Content-Length missing",
            "Send Content-Length. Only archives and signals may be sent without it."),
    TOO_SLOW("too-slow", 408, "The body took too long to arrive", "Send it again; the detail names the limit."),
    TOO_LARGE("too-large", 413, "Body too large", "The detail names the limit."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "Unsupported media type",
            "/openapi lists the media types that each path accepts."),
    TOO_MUCH("too-much", 429, "Too many requests", "Wait for the time in Retry-After."),
    INTERNAL("internal", 500, "Internal error", "The request ID helps the operator of this server find the cause."),
    NETWORK_UNAVAILABLE(
            "network-unavailable",
            503,
            "The network does not respond",
            "Nothing was changed. Try again after Retry-After."),
    UNAVAILABLE(
            "unavailable",
            503,
            "Part of Clout is unavailable",
            "Everything else still works. Try again after Retry-After."),
    TIMEOUT("timeout", 504, "Part of Clout took too long", "Try again.");

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

    /** The type with this slug. */
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

    /** What the client can do about it. */
    public String advice() {
        return advice;
    }
}
