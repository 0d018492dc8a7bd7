// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How networks ask for patience. */
class RateLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void everyStyleOfHeaderIsRead() {
        assertThat(retryAt("Retry-After", "120")).isEqualTo(NOW.plusSeconds(120));
        assertThat(retryAt("Retry-After", "Sun, 22 Nov 2026 12:30:00 GMT"))
                .isEqualTo(Instant.parse("2026-11-22T12:30:00Z"));
        assertThat(retryAt("x-rate-limit-reset", "1795349700")).isEqualTo(Instant.ofEpochSecond(1795349700));
        assertThat(retryAt("X-RateLimit-Reset", "2026-11-22T12:05:00.5Z"))
                .isEqualTo(Instant.parse("2026-11-22T12:05:00.5Z"));
        assertThat(retryAt("ratelimit-reset", "30")).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void nonsenseSaysNothing() {
        assertThat(RateLimit.retryAt(headers("Retry-After", "soon"), NOW)).isEmpty();
        assertThat(RateLimit.retryAt(headers("x-rate-limit-reset", "99999999999999999999"), NOW))
                .isEmpty();
    }

    @Test
    void onlyWhatIsUsedUpIsWaitedFor() {
        assertThat(RateLimit.exhaustedUntil(headers("X-RateLimit-Remaining", "1", "X-RateLimit-Reset", "30"), NOW))
                .isEmpty();
        assertThat(RateLimit.exhaustedUntil(headers("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "30"), NOW))
                .contains(NOW.plusSeconds(30));
    }

    @Test
    void metaSaysNoInTheBodyAndPercentagesInHeaders() {
        var rules = new MetaRules();

        assertThat(kind(rules, 400, "{\"error\":{\"code\":190}}")).isEqualTo(Kind.TOKEN_REVOKED);
        assertThat(kind(rules, 400, "{\"error\":{\"code\":10}}")).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(kind(rules, 400, "{\"error\":{\"code\":200}}")).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(kind(rules, 400, "{\"error\":{\"code\":80001}}")).isEqualTo(Kind.RATE_LIMITED);
        assertThat(kind(rules, 400, "{\"error\":{\"code\":368}}")).isEqualTo(Kind.RATE_LIMITED);
        assertThat(kind(rules, 400, "{\"error\":{\"code\":101}}")).isEqualTo(Kind.APP_REFUSED);
        assertThat(kind(rules, 400, "{\"error\":{\"code\":104}}")).isEqualTo(Kind.APP_REFUSED);
        assertThat(kind(rules, 500, "{\"error\":{\"code\":1,\"message\":\"Please reduce the amount of data\"}}"))
                .isEqualTo(Kind.ASKED_TOO_MUCH);
        assertThat(rules.pause(
                        reply(200, "{}", "X-App-Usage", "{\"call_count\":96,\"total_time\":3,\"total_cputime\":1}"),
                        NOW))
                .contains(NOW.plusSeconds(3600));
        assertThat(rules.pause(
                        reply(
                                200,
                                "{}",
                                "X-Business-Use-Case-Usage",
                                "{\"17\":[{\"type\":\"instagram\",\"call_count\":100,\"estimated_time_to_regain_access\":7}]}"),
                        NOW))
                .contains(NOW.plusSeconds(420));
        assertThat(rules.pause(reply(200, "{}", "X-App-Usage", "{\"call_count\":12}"), NOW))
                .isEmpty();
    }

    private static Kind kind(ReplyRules rules, int status, String body) {
        return rules.refusal(reply(status, body), NOW).orElseThrow().kind();
    }

    private static Instant retryAt(String name, String value) {
        return RateLimit.retryAt(headers(name, value), NOW).orElseThrow();
    }

    private static RawReply reply(int status, String body, String... headers) {
        try {
            return new RawReply(status, headers(headers), new ObjectMapper().readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpHeaders headers(String... namesAndValues) {
        Map<String, List<String>> headers = java.util.stream.IntStream.range(0, namesAndValues.length / 2)
                .boxed()
                .collect(Collectors.toMap(i -> namesAndValues[2 * i], i -> List.of(namesAndValues[2 * i + 1])));
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
