// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** MediaWiki refuses, and asks for patience, with a status of success and an error in the body. */
final class WikipediaRules implements ReplyRules {

    /** Its servers lag behind each other, we asked too often, or it is being maintained. */
    private static final Set<String> BUSY = Set.of("maxlag", "ratelimited", "readonly", "cirrussearch-too-busy-error");

    /** What MediaWiki asks for where it names no time. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        if (reply.status() / 100 != 2 || !reply.json().has("error")) {
            return Optional.empty();
        }
        String code = reply.json().path("error").path("code").asText();
        return Optional.of(
                BUSY.contains(code)
                        ? new NetworkFailure(Kind.RATE_LIMITED, "MediaWiki is busy: " + code, again(reply, now))
                        : new NetworkFailure(Kind.COULD_NOT_READ, "MediaWiki does not understand: " + code));
    }

    private static Instant again(RawReply reply, Instant now) {
        return reply.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> now.plusSeconds(Long.parseLong(seconds)))
                .orElse(now.plus(PATIENCE));
    }
}
