// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

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

class FacebookContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(FacebookConfig.class, Map.of("clout.facebook.api-url", baseUrl + "/"));
        var client = new FacebookClient(config, network);
        return new FacebookConnector(config, client, new FacebookReading(client, clock), clock);
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("100001", "ada");
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected ReplyRules rules() {
        return new FacebookRules();
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/me")).willReturn(okJson("""
                {"id":"100001","name":"Ada","friends":{"data":[],"summary":{"total_count":320}}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/me/accounts")).willReturn(okJson("""
                {"data":[{"id":"20","name":"Ada writes","access_token":"of-page","followers_count":5400}]}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/20/published_posts"))
                .withQueryParam("after", absent())
                .willReturn(okJson("""
                {"data":[{"id":"20_1","created_time":"2026-11-21T10:00:00+0000","shares":{"count":12},
                "comments":{"data":[],"summary":{"total_count":31}},"reactions":{"data":[],"summary":{"total_count":240}}}],
                "paging":{"cursors":{"after":"NEXT"},"next":"https://graph.example/20/published_posts?after=NEXT"}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/20/published_posts"))
                .withQueryParam("after", equalTo("NEXT"))
                .willReturn(okJson("""
                {"data":[{"id":"20_2","created_time":"2026-11-20T10:00:00+0000",
                "comments":{"data":[],"summary":{"total_count":1}},"reactions":{"data":[],"summary":{"total_count":2}}}]}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/20/feed")).willReturn(okJson("""
                {"data":[{"id":"20_3","created_time":"2026-11-20T10:00:00+0000","from":{"id":"30","name":"Ben"}}]}
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
