// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What GitHub says in its own way. */
final class GitHubRules implements ReplyRules {

    /** The documented wait where a secondary limit names none. */
    private static final Duration SECONDARY = Duration.ofMinutes(1);

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        return switch (reply.status()) {
            case 401 ->
                Optional.of(new NetworkFailure(
                        message(reply).contains("Bad credentials") ? Kind.APP_REFUSED : Kind.NOT_ALLOWED,
                        message(reply)));
            case 403, 429 ->
                isSecondaryLimit(reply)
                        ? Optional.of(new NetworkFailure(Kind.RATE_LIMITED, "asked too fast", now.plus(SECONDARY)))
                        : Optional.empty();
            case 451 -> Optional.of(new NetworkFailure(Kind.NOT_THERE, "blocked for legal reasons"));
            default -> Optional.empty();
        };
    }

    private static String message(RawReply reply) {
        return reply.json().path("message").asText();
    }

    private static boolean isSecondaryLimit(RawReply reply) {
        return message(reply).contains("secondary rate limit")
                && reply.headers().firstValue("Retry-After").isEmpty();
    }
}
