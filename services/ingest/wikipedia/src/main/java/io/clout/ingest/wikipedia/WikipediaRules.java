// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.poll.RawReply;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.poll.ReplyRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** MediaWiki asks for patience with a status of success and an error in the body. */
@ApplicationScoped
class WikipediaRules implements ReplyRules {

    /** Its servers lag behind each other, we asked too often, or it is being maintained. */
    private static final Set<String> BUSY = Set.of("maxlag", "ratelimited", "readonly");

    /** What MediaWiki asks for where it names no time. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public Optional<Instant> pause(RawReply reply, Instant now) {
        return busyUntil(new Reply(reply.json(), "", reply.headers()), now)
                .or(() -> ReplyRules.super.pause(reply, now));
    }

    /** When it may be asked again; empty if it does not ask for patience. */
    static Optional<Instant> busyUntil(Reply reply, Instant now) {
        if (!BUSY.contains(reply.json().path("error").path("code").asText())) {
            return Optional.empty();
        }
        return Optional.of(now.plus(reply.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PATIENCE)));
    }
}
