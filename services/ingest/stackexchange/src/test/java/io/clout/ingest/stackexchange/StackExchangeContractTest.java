// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.ReplyRules;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class StackExchangeContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(StackExchangeConfig.class, Map.of("clout.stackexchange.api-url", baseUrl + "/"));
        var client = new StackExchangeClient(config, network);
        return new StackExchangeConnector(client, new StackExchangeReading(client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("stackoverflow/77", "ada");
    }

    @Override
    protected ReplyRules rules() {
        return new SiteRules();
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/2.3/users/77")).willReturn(okJson("""
                {"items":[{"user_id":77,"display_name":"Ada","reputation":12400,"badge_counts":{"gold":2,"silver":30,"bronze":80}}],"has_more":false,"quota_remaining":290}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/2.3/users/77/answers")).willReturn(okJson("""
                {"items":[{"answer_id":500,"creation_date":1795100000,"score":3,"is_accepted":true}],"has_more":false,"quota_remaining":290}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/2.3/users/77/reputation-history")).willReturn(okJson("""
                {"items":[
                {"reputation_history_type":"post_upvoted","post_id":500,"creation_date":1795100100},
                {"reputation_history_type":"answer_accepted","post_id":500,"creation_date":1795100200},
                {"reputation_history_type":"post_upvoted","post_id":400,"creation_date":1700000000}],"has_more":true,"quota_remaining":290}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/2.3/users/77/mentioned")).willReturn(okJson("""
                {"items":[{"comment_id":9,"creation_date":1795100000,"owner":{"user_id":5}}],"has_more":false,"quota_remaining":290}
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
