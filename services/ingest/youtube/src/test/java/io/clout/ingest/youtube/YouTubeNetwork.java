// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.clout.ingest.youtube.FakeYouTube.comment;
import static io.clout.ingest.youtube.FakeYouTube.video;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** YouTube with one channel that has two videos, asked with the operator's key or after a sign-in at Google. */
public final class YouTubeNetwork implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount(FakeYouTube.ADA, "ada");

    @Override
    public Network network() {
        return Network.NETWORK_YOUTUBE;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.youtube.api-url", url,
                "clout.networks.youtube.token-url", url + "/token",
                "clout.networks.youtube.api-key", "operator",
                "clout.networks.youtube.client-id", "app",
                "clout.networks.youtube.client-secret", "app secret");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        String at =
                now.minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString();
        var youTube = new FakeYouTube(network::register);
        youTube.channel(FakeYouTube.CHANNEL);
        youTube.videos("", "2", video("a", at, 500, 40, 2));
        youTube.videos("2", "", video("b", at, 3, 0, 0));
        youTube.comments("a", comment("UC_ben", at), comment("UC_eve", at));
        network.register(post(urlPathEqualTo("/token"))
                .withRequestBody(containing("client_secret=app+secret"))
                .willReturn(okJson("""
                {"access_token":"%s","refresh_token":"refresh","expires_in":3599,"token_type":"Bearer"}
                """.formatted(ACCESS_TOKEN))));
    }
}
