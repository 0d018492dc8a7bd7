// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class BingContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(BingConfig.class, Map.of("clout.bing.api-url", baseUrl + "/"));
        var client = new BingClient(config, network);
        return new BingConnector(client, new BingReading(client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("https://ada.example/", "ada");
    }

    @Override
    protected Access access() {
        return new Access.Key("key");
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/GetRankAndTrafficStats")).willReturn(okJson("""
                {"d":[{"Date":"/Date(1795132800000)/","Impressions":900,"Clicks":41}]}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/GetLinkCounts"))
                .withQueryParam("page", equalTo("0"))
                .willReturn(okJson("""
                {"d":{"Links":[{"Url":"https://ada.example/","Count":130}],"TotalPages":2}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/GetLinkCounts"))
                .withQueryParam("page", equalTo("1"))
                .willReturn(okJson("""
                {"d":{"Links":[{"Url":"https://ada.example/looms","Count":7}],"TotalPages":2}}
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
