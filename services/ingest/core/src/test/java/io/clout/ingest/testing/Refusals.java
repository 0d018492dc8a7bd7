// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a network's rules make of a reply without headers. */
public final class Refusals {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Refusals() {}

    /** Empty if only the status says it. */
    public static Optional<Kind> kind(ReplyRules rules, int status, String body) throws JsonProcessingException {
        var headers = HttpHeaders.of(Map.of(), (name, value) -> true);
        return rules.refusal(new RawReply(status, headers, new ObjectMapper().readTree(body)), NOW)
                .map(NetworkFailure::kind);
    }
}
