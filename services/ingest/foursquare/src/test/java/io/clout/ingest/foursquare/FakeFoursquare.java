// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

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
import java.util.Map;

/** Answers as the documentation of Foursquare's v2 API says it does. */
public final class FakeFoursquare implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("900", "Ada");
    public static final String TOKEN = "/oauth2/access_token";

    @Override
    public Network network() {
        return Network.NETWORK_FOURSQUARE;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.foursquare.api-url",
                url,
                "clout.networks.foursquare.token-url",
                url + TOKEN,
                "clout.networks.foursquare.client-id",
                "app",
                "clout.networks.foursquare.client-secret",
                "app secret");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        long at = now.minus(Duration.ofDays(1)).getEpochSecond();
        network.register(
                post(urlPathEqualTo(TOKEN)).willReturn(okJson("{\"access_token\":\"%s\"}".formatted(ACCESS_TOKEN))));
        network.register(get(urlPathEqualTo("/v2/users/self")).willReturn(okJson("""
                {"meta":{"code":200},"response":{"user":{"id":"900","firstName":"Ada","friends":{"count":46},"mayorships":{"count":4}}}}
                """)));
        network.register(get(urlPathEqualTo("/v2/users/self/tips")).willReturn(okJson("""
                {"response":{"tips":{"count":1,"items":[{"id":"t1","createdAt":%d,"todo":{"count":3},"likes":{"count":9}}]}}}
                """.formatted(at))));
        network.register(get(urlPathEqualTo("/v2/users/self/checkins")).willReturn(okJson("""
                {"response":{"checkins":{"count":1,"items":[{"id":"c1","createdAt":%d,"likes":{"count":2}}]}}}
                """.formatted(at))));
    }
}
