// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Bluesky refuses everything with 400 and says why in the body. */
final class BlueskyRules implements ReplyRules {

    private static final Set<String> SUSPENDED = Set.of("AccountTakedown", "AccountSuspended", "AccountDeactivated");

    private static final Set<String> BLOCKED = Set.of("BlockedActor", "BlockedByActor");

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        String error = reply.json().path("error").asText();
        String message = reply.json().path("message").asText();
        if (SUSPENDED.contains(error)) {
            return Optional.of(new NetworkFailure(Kind.SUSPENDED, error));
        }
        if (BLOCKED.contains(error)) {
            return Optional.of(new NetworkFailure(Kind.NOT_ALLOWED, error));
        }
        boolean unknown = error.equals("NotFound") || message.endsWith("not found");
        return reply.status() == 400 && unknown
                ? Optional.of(new NetworkFailure(Kind.NOT_THERE, message))
                : Optional.empty();
    }
}
