// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YouTubeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void dayEndsInCalifornia() throws JsonProcessingException {
        var failure = new YouTubeRules()
                .refusal(reply(403, "{\"error\":{\"errors\":[{\"reason\":\"quotaExceeded\"}]}}"), NOW)
                .orElseThrow();

        assertThat(failure.kind()).isEqualTo(Kind.BUDGET_USED_UP);
        assertThat(failure.retryAt()).contains(Instant.parse("2026-11-23T08:00:00Z"));
    }

    private static RawReply reply(int status, String body) throws JsonProcessingException {
        return new RawReply(status, HttpHeaders.of(Map.of(), (name, value) -> true), new ObjectMapper().readTree(body));
    }
}
