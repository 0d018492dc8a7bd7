// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Answers as the documentation of Stack Exchange's API (2.3) says it does. */
public final class FakeStackExchange implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("stackoverflow/77", "Ada");

    private static final String FILTER = "with-about-me";

    @Override
    public Network network() {
        return Network.NETWORK_STACK_EXCHANGE;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of("clout.networks.stackexchange.api-url", url + "/");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        long at = now.minus(Duration.ofDays(1)).getEpochSecond();
        network.register(get(urlPathMatching("/2.3/users/\\d+"))
                .atPriority(9)
                .willReturn(okJson("{\"items\":[],\"has_more\":false,\"quota_remaining\":290}")));
        network.register(get(urlPathEqualTo("/2.3/users/77"))
                .withQueryParam("filter", absent())
                .willReturn(okJson("""
                {"items":[{"user_id":77,"display_name":"Ada","reputation":12400,"badge_counts":{"gold":2,"silver":30,"bronze":80}}],"has_more":false,"quota_remaining":290}
                """)));
        network.register(get(urlPathEqualTo("/2.3/filters/create"))
                .willReturn(okJson("{\"items\":[{\"filter\":\"%s\"}],\"quota_remaining\":290}".formatted(FILTER))));
        aboutMe(network, "I like looms.");
        network.register(get(urlPathEqualTo("/2.3/users/77/posts")).willReturn(okJson("""
                {"items":[{"post_id":500,"post_type":"answer","creation_date":%d,"score":3}],"has_more":false,"quota_remaining":290}
                """.formatted(at))));
        network.register(get(urlPathEqualTo("/2.3/users/77/reputation-history"))
                .willReturn(okJson("""
                {"items":[
                {"reputation_history_type":"post_upvoted","post_id":500,"creation_date":%d},
                {"reputation_history_type":"answer_accepted","post_id":500,"creation_date":%d},
                {"reputation_history_type":"post_upvoted","post_id":400,"creation_date":1700000000}],"has_more":true,"quota_remaining":290}
                """.formatted(at + 200, at + 100))));
        network.register(get(urlPathEqualTo("/2.3/users/77/mentioned")).willReturn(okJson("""
                {"items":[{"comment_id":9,"creation_date":%d,"owner":{"user_id":5}}],"has_more":false,"quota_remaining":290}
                """.formatted(at))));
        tags(network, "{\"user_id\":77,\"tag_name\":\"java\",\"answer_count\":3,\"answer_score\":41}");
    }

    /** Tags of answers with their scores. */
    static void tags(WireMock network, String tags) {
        network.register(get(urlPathEqualTo("/2.3/users/77/top-answer-tags"))
                .willReturn(okJson("{\"items\":[%s],\"has_more\":false,\"quota_remaining\":290}".formatted(tags))));
    }

    public static void aboutMe(WireMock network, String text) {
        network.register(get(urlPathEqualTo("/2.3/users/77"))
                .withQueryParam("filter", equalTo(FILTER))
                .willReturn(okJson("""
                {"items":[{"user_id":77,"about_me":"<p>%s</p>"}],"has_more":false,"quota_remaining":290}
                """.formatted(text))));
    }
}
