// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What X says in its own way: that the credits of the operator's app are used up (402), and that a refresh token is no longer good.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/response-codes-and-errors">Response codes and errors</a>
 */
final class TwitterRules implements ReplyRules {

    private static final int PAYMENT_REQUIRED = 402;

    /** Credits come back when the operator buys some; nobody says when. */
    private static final Duration WAIT = Duration.ofHours(1);

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        return reply.status() == PAYMENT_REQUIRED
                ? Optional.of(new NetworkFailure(
                        Kind.BUDGET_USED_UP, "the credits of the app at X are used up", now.plus(WAIT)))
                : Optional.empty();
    }

    @Override
    public Optional<Instant> appPause(RawReply reply, Instant now) {
        return reply.status() == PAYMENT_REQUIRED ? Optional.of(now.plus(WAIT)) : Optional.empty();
    }

    /** X calls a refresh token that it no longer takes an invalid request. */
    @Override
    public NetworkFailure grantRefusal(RawReply reply, Instant now) {
        boolean isOfTheToken = reply.json().path("error").asText().equals("invalid_request")
                && reply.json().path("error_description").asText().contains("token was invalid");
        return isOfTheToken
                ? new NetworkFailure(Kind.TOKEN_REVOKED, "the token is no longer good")
                : ReplyRules.super.grantRefusal(reply, now);
    }
}
