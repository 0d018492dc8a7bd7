// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Answers as the documentation of the Graph API says it does. */
public final class FakeFacebook implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("100001", "Ada");
    public static final String TOKEN = "/oauth/access_token";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    @Override
    public Network network() {
        return Network.NETWORK_FACEBOOK;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.facebook.api-url", url + "/",
                "clout.networks.facebook.client-id", "app",
                "clout.networks.facebook.client-secret", "app secret");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        String at = TIME.format(now.minus(Duration.ofDays(1)));
        network.register(post(urlPathEqualTo(TOKEN))
                .willReturn(okJson("{\"access_token\":\"short\",\"token_type\":\"bearer\",\"expires_in\":5183944}")));
        network.register(get(urlPathEqualTo(TOKEN))
                .withQueryParam("fb_exchange_token", equalTo("short"))
                .willReturn(okJson("{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":5183944}"
                        .formatted(ACCESS_TOKEN))));
        network.register(get(urlPathEqualTo("/me")).willReturn(okJson("""
                {"id":"100001","name":"Ada","friends":{"data":[],"summary":{"total_count":320}}}
                """)));
        network.register(get(urlPathEqualTo("/me/accounts")).willReturn(okJson("""
                {"data":[{"id":"20","name":"Ada writes","access_token":"of-page","followers_count":5400}]}
                """)));
        network.register(get(urlPathEqualTo("/20/published_posts"))
                .withQueryParam("after", absent())
                .willReturn(okJson("""
                {"data":[{"id":"20_1","created_time":"%s","shares":{"count":12},
                "comments":{"data":[],"summary":{"total_count":31}},"reactions":{"data":[],"summary":{"total_count":240}}}],
                "paging":{"cursors":{"after":"NEXT"},"next":"https://graph.example/20/published_posts?after=NEXT"}}
                """.formatted(at))));
        network.register(get(urlPathEqualTo("/20/published_posts"))
                .withQueryParam("after", equalTo("NEXT"))
                .willReturn(okJson("""
                {"data":[{"id":"20_2","created_time":"%s",
                "comments":{"data":[],"summary":{"total_count":1}},"reactions":{"data":[],"summary":{"total_count":2}}}]}
                """.formatted(at))));
        network.register(get(urlPathEqualTo("/20/feed")).willReturn(okJson("""
                {"data":[{"id":"20_3","created_time":"%s","from":{"id":"30","name":"Ben"}}]}
                """.formatted(at))));
    }
}
