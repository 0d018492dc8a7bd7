// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the Stack Exchange API: a {@code backoff} in a good reply must be waited out, a throttled one is a 400 with an error
 * of its own, and {@code quota_remaining} ends at midnight UTC.
 *
 * @see <a href="https://api.stackexchange.com/docs/throttle">Throttles</a>
 */
final class StackExchangeRules implements ReplyRules {

    private static final int BAD_PARAMETER = 400;
    private static final int THROTTLED = 502;
    private static final int TOKEN_INVALID = 403;
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}) seconds");

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        return switch (reply.json().path("error_id").asInt()) {
            case THROTTLED -> Optional.of(new NetworkFailure(Kind.RATE_LIMITED, "throttled", retryAt(reply, now)));
            case BAD_PARAMETER -> badParameter(reply);
            case 401, 402, TOKEN_INVALID -> Optional.of(new NetworkFailure(Kind.TOKEN_REVOKED, "token refused"));
            default -> Optional.empty();
        };
    }

    /** A site that does not exist is the person's typing error, a key that is refused the operator's. */
    private static Optional<NetworkFailure> badParameter(RawReply reply) {
        String message = reply.json().path("error_message").asText().toLowerCase(Locale.ROOT);
        if (message.contains("site")) {
            return Optional.of(new NetworkFailure(Kind.NOT_THERE, message));
        }
        return message.contains("key") ? Optional.of(new NetworkFailure(Kind.APP_REFUSED, message)) : Optional.empty();
    }

    @Override
    public Optional<Instant> pause(RawReply reply, Instant now) {
        JsonNode left = reply.json().path("quota_remaining");
        if (left.isInt() && left.intValue() <= 0) {
            return Optional.of(midnight(now));
        }
        int seconds = reply.json().path("backoff").asInt();
        return seconds > 0 ? Optional.of(now.plusSeconds(seconds)) : Optional.empty();
    }

    private static Instant retryAt(RawReply reply, Instant now) {
        Matcher told = SECONDS.matcher(reply.json().path("error_message").asText());
        return told.find() ? now.plusSeconds(Long.parseLong(told.group(1))) : midnight(now);
    }

    private static Instant midnight(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }
}
