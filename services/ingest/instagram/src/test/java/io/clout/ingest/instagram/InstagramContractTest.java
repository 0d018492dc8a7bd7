// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.ReplyRules;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class InstagramContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(InstagramConfig.class, Map.of("clout.instagram.api-url", baseUrl + "/"));
        var client = new InstagramClient(config, network);
        return new InstagramConnector(config, client, new InstagramReading(client, clock), clock);
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("1784", "ada");
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected ReplyRules rules() {
        return new InstagramRules();
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/me")).willReturn(okJson("""
                {"user_id":"1784","username":"ada","account_type":"BUSINESS","followers_count":812,"follows_count":90}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/me/media"))
                .withQueryParam("after", absent())
                .willReturn(okJson("""
                {"data":[{"id":"1","timestamp":"2026-11-21T10:00:00+0000","like_count":40,"comments_count":6}],
                "paging":{"cursors":{"after":"NEXT"},"next":"https://graph.example/me/media?after=NEXT"}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/me/media"))
                .withQueryParam("after", equalTo("NEXT"))
                .willReturn(okJson("""
                {"data":[{"id":"2","timestamp":"2026-11-20T10:00:00+0000","comments_count":1}],"paging":{"cursors":{"after":"END"}}}
                """)));
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{}", Map.of("Retry-After", "900"));
    }

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(900);
    }
}
