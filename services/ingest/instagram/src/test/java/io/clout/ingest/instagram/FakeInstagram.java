// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

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

/** Answers as the documentation of the Instagram API says it does. */
public final class FakeInstagram implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("1784", "ada");
    public static final String TOKEN = "/oauth/access_token";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    @Override
    public Network network() {
        return Network.NETWORK_INSTAGRAM;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.instagram.api-url",
                url,
                "clout.networks.instagram.token-url",
                url + TOKEN,
                "clout.networks.instagram.client-id",
                "app",
                "clout.networks.instagram.client-secret",
                "app secret");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        String at = TIME.format(now.minus(Duration.ofDays(1)));
        network.register(post(urlPathEqualTo(TOKEN))
                .willReturn(okJson("{\"access_token\":\"short\",\"user_id\":17841,\"permissions\":\"\"}")));
        network.register(get(urlPathEqualTo("/access_token"))
                .withQueryParam("access_token", equalTo("short"))
                .willReturn(okJson("{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":5183944}"
                        .formatted(ACCESS_TOKEN))));
        network.register(get(urlPathEqualTo("/me")).willReturn(okJson("""
                {"user_id":"1784","username":"ada","account_type":"BUSINESS","followers_count":812,"follows_count":90}
                """)));
        network.register(get(urlPathEqualTo("/me/media"))
                .withQueryParam("after", absent())
                .willReturn(okJson("""
                {"data":[{"id":"1","timestamp":"%s","like_count":40,"comments_count":6}],
                "paging":{"cursors":{"after":"NEXT"},"next":"https://graph.example/me/media?after=NEXT"}}
                """.formatted(at))));
        network.register(get(urlPathEqualTo("/me/media"))
                .withQueryParam("after", equalTo("NEXT"))
                .willReturn(okJson("""
                {"data":[{"id":"2","timestamp":"%s","comments_count":1}],"paging":{"cursors":{"after":"END"}}}
                """.formatted(at))));
    }
}
