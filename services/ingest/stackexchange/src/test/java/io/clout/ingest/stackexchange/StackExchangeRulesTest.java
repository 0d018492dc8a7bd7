// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackExchangeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void patienceIsAskedForInTheBody() throws JsonProcessingException {
        var rules = new StackExchangeRules();
        var throttled = rules.refusal(
                        reply(400, "{\"error_id\":502,\"error_message\":\"more requests available in 74 seconds\"}"),
                        NOW)
                .orElseThrow();

        assertThat(throttled.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(throttled.retryAt()).contains(NOW.plusSeconds(74));
        assertThat(rules.pause(reply(200, "{\"items\":[],\"backoff\":10,\"quota_remaining\":9}"), NOW))
                .contains(NOW.plusSeconds(10));
        assertThat(rules.pause(reply(200, "{\"items\":[],\"quota_remaining\":0}"), NOW))
                .contains(Instant.parse("2026-11-23T00:00:00Z"));
    }

    private static RawReply reply(int status, String body) throws JsonProcessingException {
        return new RawReply(status, HttpHeaders.of(Map.of(), (name, value) -> true), new ObjectMapper().readTree(body));
    }
}
