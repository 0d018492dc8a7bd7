// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
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
import java.util.Map;

/** Answers as the documentation of X's API says it does. */
public final class FakeTwitter implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("12497", "ada");
    public static final String TOKEN = "/2/oauth2/token";
    public static final String POSTS = "/2/users/12497/tweets";

    @Override
    public Network network() {
        return Network.NETWORK_TWITTER;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.twitter.api-url", url,
                "clout.networks.twitter.client-id", "app",
                "clout.networks.twitter.client-secret", "app secret");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        Instant yesterday = now.minus(Duration.ofDays(1));
        tokens(network, "authorization_code", ACCESS_TOKEN, "refresh-1");
        network.register(get(urlPathEqualTo("/2/users/me")).willReturn(okJson("""
                {"data":{"id":"12497","username":"ada","public_metrics":
                {"followers_count":812,"following_count":90,"tweet_count":3000,"listed_count":17}}}
                """)));
        network.register(get(urlPathEqualTo(POSTS))
                .withQueryParam("pagination_token", absent())
                .willReturn(okJson(posts("2", yesterday, 40, ",\"next_token\":\"NEXT\""))));
        network.register(get(urlPathEqualTo(POSTS))
                .withQueryParam("pagination_token", equalTo("NEXT"))
                .willReturn(okJson(posts("1", yesterday, 5, ""))));
        network.register(get(urlPathEqualTo("/2/users/12497/mentions")).willReturn(okJson("""
                {"data":[{"id":"9","author_id":"77","created_at":"%s"}],"meta":{"result_count":1}}
                """.formatted(yesterday))));
    }

    public static void tokens(WireMock network, String grant, String access, String refresh) {
        network.register(post(urlPathEqualTo(TOKEN))
                .withBasicAuth("app", "app secret")
                .withRequestBody(containing(grant))
                .willReturn(okJson("""
                {"token_type":"bearer","expires_in":7200,"access_token":"%s","refresh_token":"%s"}
                """.formatted(access, refresh))));
    }

    /** The account's only post from now on. */
    public static void onlyPost(WireMock network, String id, int likes) {
        network.register(get(urlPathEqualTo(POSTS))
                .willReturn(okJson(posts(id, Instant.now().minus(Duration.ofDays(1)), likes, ""))));
    }

    private static String posts(String id, Instant at, int likes, String next) {
        return """
                {"data":[{"id":"%s","created_at":"%s","text":"Hello @ben",
                "entities":{"mentions":[{"username":"ben","id":"42"}]},
                "public_metrics":{"like_count":%d,"retweet_count":8,"reply_count":2,"quote_count":1}}],
                "meta":{"result_count":1%s}}
                """.formatted(id, at, likes, next);
    }
}
