// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Bing refuses with 400 and an {@code ErrorCode} in the body, also a wrong key and too many questions.
 *
 * @see <a href="https://learn.microsoft.com/dotnet/api/microsoft.bing.webmaster.api.interfaces.apierrorcode">ApiErrorCode</a>
 */
final class BingRules implements ReplyRules {

    /** Bing does not say how long; it counts by the minute and the hour. */
    private static final Duration WAIT = Duration.ofMinutes(15);

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        if (reply.status() != 400 || !reply.json().path("ErrorCode").isInt()) {
            return Optional.empty();
        }
        int code = reply.json().path("ErrorCode").intValue();
        String detail = "ErrorCode " + code;
        return Optional.of(
                switch (code) {
                    case 3 -> new NetworkFailure(Kind.TOKEN_REVOKED, detail);
                    case 4, 5 -> new NetworkFailure(Kind.RATE_LIMITED, detail, now.plus(WAIT));
                    case 6, 13, 14 -> new NetworkFailure(Kind.NOT_ALLOWED, detail);
                    case 16 -> new NetworkFailure(Kind.NOT_THERE, detail);
                    case 1, 2 -> new NetworkFailure(Kind.NETWORK_DOWN, detail);
                    default -> new NetworkFailure(Kind.COULD_NOT_READ, detail);
                });
    }
}
