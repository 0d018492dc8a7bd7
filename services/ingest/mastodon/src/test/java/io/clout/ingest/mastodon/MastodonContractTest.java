// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.testing.NetworkContractTest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class MastodonContractTest extends NetworkContractTest {

    private static final String STATUSES = "/api/v1/accounts/7/statuses";

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        return MastodonReplies.connector(baseUrl, network, clock);
    }

    @Override
    protected ExternalAccount account() {
        return MastodonReplies.ADA;
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/api/v1/accounts/lookup"))
                .withQueryParam("acct", equalTo("ada"))
                .willReturn(okJson(MastodonReplies.account("Hello"))));
        NETWORK.stubFor(get(urlPathEqualTo(STATUSES))
                .withQueryParam("max_id", absent())
                .willReturn(okJson("[" + MastodonReplies.status("2", 3, 5, 1) + "]")));
        NETWORK.stubFor(get(urlPathEqualTo(STATUSES))
                .withQueryParam("max_id", equalTo("2"))
                .willReturn(okJson("[" + MastodonReplies.boost("1") + "]")));
        NETWORK.stubFor(get(urlPathEqualTo(STATUSES))
                .withQueryParam("max_id", equalTo("1"))
                .willReturn(okJson("[]")));
        NETWORK.stubFor(get(urlPathEqualTo("/api/v1/statuses/2/reblogged_by"))
                .willReturn(okJson(MastodonReplies.people("ben", "eve"))));
        NETWORK.stubFor(get(urlPathEqualTo("/api/v1/statuses/2/favourited_by"))
                .willReturn(okJson(MastodonReplies.people("ben"))));
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(
                429,
                "{\"error\":\"Too many requests\"}",
                Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-11-22T12:05:00.123456Z"));
    }

    @Override
    protected Instant resetAt() {
        return Instant.parse("2026-11-22T12:05:00.123456Z");
    }
}
