// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

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
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class TwitterContractTest extends NetworkContractTest {

    private static final String POSTS = "/2/users/12497/tweets";

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(TwitterConfig.class, Map.of("clout.twitter.api-url", baseUrl));
        var client = new TwitterClient(config, network);
        return new TwitterConnector(config, client, new TwitterTimeline(config, client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("12497", "ada");
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/2/users/me")).willReturn(okJson("""
                {"data":{"id":"12497","username":"ada","public_metrics":
                {"followers_count":812,"following_count":90,"tweet_count":3000,"listed_count":17}}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo(POSTS))
                .withQueryParam("pagination_token", absent())
                .willReturn(okJson(posts("2", ",\"next_token\":\"NEXT\""))));
        NETWORK.stubFor(get(urlPathEqualTo(POSTS))
                .withQueryParam("pagination_token", equalTo("NEXT"))
                .willReturn(okJson(posts("1", ""))));
        NETWORK.stubFor(get(urlPathEqualTo("/2/users/12497/mentions")).willReturn(okJson("""
                {"data":[{"id":"9","author_id":"77","created_at":"2026-11-21T10:00:00.000Z"}],"meta":{"result_count":1}}
                """)));
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{\"title\":\"Too Many Requests\"}", Map.of("x-rate-limit-reset", "1795349700"));
    }

    @Override
    protected Instant resetAt() {
        return Instant.ofEpochSecond(1795349700);
    }

    private static String posts(String id, String next) {
        return """
                {"data":[{"id":"%s","created_at":"2026-11-20T10:00:00.000Z","text":"Hello @ben",
                "entities":{"mentions":[{"username":"ben","id":"42"}]},
                "public_metrics":{"like_count":40,"retweet_count":8,"reply_count":2,"quote_count":1}}],
                "meta":{"result_count":1%s}}
                """.formatted(id, next);
    }
}
