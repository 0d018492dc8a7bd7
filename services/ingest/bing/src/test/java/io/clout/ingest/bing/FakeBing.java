// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Answers as the documentation of Bing's Webmaster API says it does: Ada has a site that is verified and one that is not. */
public final class FakeBing implements FakeNetwork {

    public static final String SITE = "https://ada.example/";
    public static final String KEY = "key-1";

    @Override
    public Network network() {
        return Network.NETWORK_BING;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of("clout.networks.bing.api-url", url + "/");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        long at = now.minus(Duration.ofDays(2)).toEpochMilli();
        network.register(get(urlPathEqualTo("/GetUserSites")).atPriority(9).willReturn(refusal(3, "InvalidApiKey")));
        network.register(get(urlPathEqualTo("/GetUserSites"))
                .withQueryParam("apikey", equalTo(KEY))
                .willReturn(okJson("""
                {"d":[{"Url":"https://draft.example/","IsVerified":false},{"Url":"%s","IsVerified":true}]}
                """.formatted(SITE))));
        network.register(get(urlPathEqualTo("/GetRankAndTrafficStats"))
                .withQueryParam("siteUrl", equalTo(SITE))
                .willReturn(okJson("""
                {"d":[{"Date":"/Date(%d)/","Impressions":900,"Clicks":41}]}
                """.formatted(at))));
        links(network, "0", SITE, 130);
        links(network, "1", SITE + "looms", 7);
    }

    /** How Bing refuses whatever it refuses. */
    static ResponseDefinitionBuilder refusal(int code, String name) {
        return okJson("{\"ErrorCode\":%d,\"Message\":\"ERROR!!! %s\"}".formatted(code, name))
                .withStatus(400);
    }

    private static void links(WireMock network, String page, String url, int count) {
        network.register(get(urlPathEqualTo("/GetLinkCounts"))
                .withQueryParam("page", equalTo(page))
                .willReturn(okJson("""
                {"d":{"Links":[{"Url":"%s","Count":%d}],"TotalPages":2}}
                """.formatted(url, count))));
    }
}
