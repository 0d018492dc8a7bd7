// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RateLimit;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Foursquare says in the body why it refuses; a limit comes as 403.
 *
 * @see <a href="https://docs.foursquare.com/developer/reference/v2-errors">Errors</a>
 */
final class FoursquareRules implements ReplyRules {

    /** Limits are by the hour. */
    private static final Duration WAIT = Duration.ofHours(1);

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        String error = reply.json().path("meta").path("errorType").asText();
        if (reply.status() / 100 == 2) {
            return Optional.empty();
        }
        return switch (error) {
            case "invalid_auth" -> Optional.of(new NetworkFailure(Kind.TOKEN_REVOKED, error));
            case "not_authorized" -> Optional.of(new NetworkFailure(Kind.NOT_ALLOWED, error));
            case "rate_limit_exceeded", "quota_exceeded" ->
                Optional.of(new NetworkFailure(
                        Kind.RATE_LIMITED,
                        error,
                        RateLimit.retryAt(reply.headers(), now).orElse(now.plus(WAIT))));
            case "server_error" -> Optional.of(new NetworkFailure(Kind.NETWORK_DOWN, error));
            case "endpoint_error" -> Optional.of(new NetworkFailure(Kind.NOT_THERE, error));
            default -> Optional.empty();
        };
    }
}
