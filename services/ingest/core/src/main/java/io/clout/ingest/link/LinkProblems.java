// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.problem.Problem;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.grpc.Status;

/** Why linking did not work, as callers are told. */
final class LinkProblems {

    private LinkProblems() {}

    /**
     * The account, if there is one that can be linked.
     *
     * @param field of the request that named it
     */
    static ExternalAccount found(Lookup lookup, String field) {
        return switch (lookup) {
            case Lookup.Found(ExternalAccount account) -> account;
            case Lookup.NotFound _ ->
                throw new Problem("account-not-found", Status.Code.NOT_FOUND, "The network knows no such account.");
            case Lookup.Refused(String reason) ->
                throw Problem.invalid(reason, field, "Accounts of this kind cannot be linked.");
        };
    }

    static Problem of(NetworkFailure failure, String field) {
        return switch (failure.kind()) {
            case TOKEN_REVOKED, NOT_ALLOWED ->
                Problem.invalid("link-refused", field, "The network did not confirm it; begin again.");
            case NOT_THERE ->
                new Problem("account-not-found", Status.Code.NOT_FOUND, "The network knows no such account.");
            case RATE_LIMITED, BUDGET_USED_UP, NETWORK_DOWN, COULD_NOT_READ ->
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
