// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.problem.Problem;
import io.clout.common.text.PlainText;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.grpc.Status;
import java.time.temporal.ChronoUnit;

/** Why linking did not work, as callers see it. */
final class LinkProblems {

    private LinkProblems() {}

    /**
     * The account, if there is one that can be linked.
     *
     * @param field of the request that named it
     */
    static ExternalAccount found(Lookup lookup, String field) {
        return switch (lookup) {
            case Lookup.Found(ExternalAccount account) -> named(account, field);
            case Lookup.NotFound _ ->
                throw new Problem("account-not-found", Status.Code.NOT_FOUND, "The network knows no such account.");
            case Lookup.Refused(String reason) ->
                throw Problem.invalid(reason, field, "Accounts of this kind cannot be linked.");
        };
    }

    /** A network may call an account anything; what is kept and shown of it is plain text. */
    private static ExternalAccount named(ExternalAccount account, String field) {
        String handle = PlainText.of(account.handle());
        String shown = handle.length() <= PlainText.MAX_NAME ? handle : handle.substring(0, PlainText.MAX_NAME);
        if (!PlainText.isName(account.id()) || !PlainText.isName(shown)) {
            throw Problem.invalid("not-a-handle", field, "The network calls the account something that is no name.");
        }
        return new ExternalAccount(account.id(), shown);
    }

    static Problem of(NetworkFailure failure, String field) {
        return switch (failure.kind()) {
            case TOKEN_REVOKED, NOT_ALLOWED, SUSPENDED ->
                Problem.invalid("link-refused", field, "The network did not confirm it; begin again.");
            case NOT_THERE ->
                new Problem("account-not-found", Status.Code.NOT_FOUND, "The network knows no such account.");
            case MOVED -> Problem.invalid("account-moved", field, "It has moved; link the account that it moved to.");
            case APP_REFUSED ->
                new Problem(
                        "network-app-refused",
                        Status.Code.UNAVAILABLE,
                        "The network refuses the app of this instance; its operator has to look at it.");
            case RATE_LIMITED, BUDGET_USED_UP ->
                new Problem(
                        "network-limited",
                        Status.Code.UNAVAILABLE,
                        failure.retryAt()
                                .map(at -> "The network has been asked too often. It answers again at "
                                        + at.truncatedTo(ChronoUnit.SECONDS) + ".")
                                .orElse("The network has been asked too often; try again later."));
            case NETWORK_DOWN, ASKED_TOO_MUCH, COULD_NOT_READ ->
                new Problem(
                        "network-unavailable",
                        Status.Code.UNAVAILABLE,
                        "The network does not answer as it should; try again later.");
        };
    }

    static Problem noSuchWay() {
        return new Problem(
                "way-not-offered",
                Status.Code.FAILED_PRECONDITION,
                "Accounts of this network are linked in another way.");
    }
}
