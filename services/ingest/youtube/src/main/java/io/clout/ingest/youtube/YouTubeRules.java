// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The rules of Google's APIs: what other networks refuse with 429 is a 403 with a reason in the body, and days end at midnight
 * Pacific time.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/errors">YouTube Data API: errors</a>
 */
final class YouTubeRules implements ReplyRules {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        String reason =
                reply.json().path("error").path("errors").path(0).path("reason").asText();
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" ->
                Optional.of(new NetworkFailure(Kind.BUDGET_USED_UP, reason, midnight(now)));
            case "rateLimitExceeded", "userRateLimitExceeded" ->
                Optional.of(new NetworkFailure(Kind.RATE_LIMITED, reason));
            case "keyInvalid", "keyExpired", "accessNotConfigured", "ipRefererBlocked" ->
                Optional.of(new NetworkFailure(Kind.APP_REFUSED, reason));
            case "authError" -> Optional.of(new NetworkFailure(Kind.TOKEN_REVOKED, reason));
            default -> Optional.empty();
        };
    }

    private static Instant midnight(Instant now) {
        return LocalDate.ofInstant(now, PACIFIC)
                .plusDays(1)
                .atStartOfDay(PACIFIC)
                .toInstant();
    }
}
