// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.network.NetworkName;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Answers as the made-up networks do: Ada has two pages of posts. */
public abstract sealed class FakeMadeUp implements FakeNetwork {

    static final ExternalAccount ADA = new ExternalAccount("7", "ada");
    static final String TOKEN = "/token";

    /** The network of {@link SignInConnector}. */
    public static final class OfSignIns extends FakeMadeUp {
        @Override
        public Network network() {
            return Network.NETWORK_CLOUT;
        }
    }

    /** The network of {@link HandleConnector}. */
    public static final class OfHandles extends FakeMadeUp {
        @Override
        public Network network() {
            return Network.NETWORK_OTHER;
        }
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of("clout.made-up.urls." + NetworkName.key(network()), url);
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        Instant yesterday = now.minus(Duration.ofDays(1));
        network.register(post(urlPathEqualTo(TOKEN)).willReturn(okJson("""
                {"access_token":"%s","refresh_token":"refresh-1","expires_in":7200}
                """.formatted(ACCESS_TOKEN))));
        bio(network, "Hello");
        posts(network, "", "1", yesterday, "2");
        posts(network, "2", "2", yesterday, "");
    }

    static void bio(WireMock network, String text) {
        for (String path : new String[] {"/me", "/users/ada"}) {
            network.register(get(urlPathEqualTo(path)).willReturn(okJson("""
                    {"id":"7","name":"ada","bio":"%s","followers":12}
                    """.formatted(text))));
        }
    }

    private static void posts(WireMock network, String page, String id, Instant at, String next) {
        network.register(get(urlPathEqualTo("/users/ada/posts"))
                .withQueryParam("page", equalTo(page))
                .willReturn(okJson("""
                {"posts":[{"id":"%s","at":"%s","likes":3,"likers":[{"id":"8"},{"id":"9"}]}],"next":"%s"}
                """.formatted(id, at, next))));
    }
}
