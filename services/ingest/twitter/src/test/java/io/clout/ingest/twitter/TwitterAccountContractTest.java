// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.testing.TestIdentity;
import io.clout.ingest.testing.LinkedAccountContractTest;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.StandIn;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.StartLinkRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(
        value = StandIn.class,
        initArgs = {
            @ResourceArg(name = "clout.twitter.api-url", value = "%s"),
            @ResourceArg(name = "clout.twitter.client-id", value = "app"),
            @ResourceArg(name = "clout.twitter.client-secret", value = "app secret"),
            @ResourceArg(name = "clout.budget.units-per-day", value = "1000000")
        })
class TwitterAccountContractTest extends LinkedAccountContractTest {

    @Override
    protected void answerWell(WireMock network) {
        network.register(post(urlPathEqualTo("/2/oauth2/token"))
                .willReturn(okJson("{\"access_token\":\"access\",\"refresh_token\":\"refresh\",\"expires_in\":7200}")));
        network.register(get(urlPathEqualTo("/2/users/me")).willReturn(okJson("""
                {"data":{"id":"12497","username":"ada","public_metrics":
                {"followers_count":812,"following_count":90,"tweet_count":3000,"listed_count":17}}}
                """)));
        network.register(get(urlPathEqualTo("/2/users/12497/tweets")).willReturn(okJson("""
                {"data":[{"id":"1","created_at":"2026-11-20T10:00:00.000Z","text":"Hello",
                "public_metrics":{"like_count":5,"retweet_count":1,"reply_count":0,"quote_count":0}}],"meta":{"result_count":1}}
                """)));
        network.register(get(urlPathEqualTo("/2/users/12497/mentions")).willReturn(okJson("""
                {"data":[{"id":"9","author_id":"77","created_at":"2026-11-21T10:00:00.000Z"}],"meta":{"result_count":1}}
                """)));
    }

    @Override
    protected Account link(String personId) {
        String url = service.as(personId)
                .startLink(StartLinkRequest.newBuilder()
                        .setRedirectUri("http://localhost:8080/callback")
                        .build())
                .getAuthorizationUrl();
        return service.as(personId)
                .completeLink(CompleteLinkRequest.newBuilder()
                        .setState(url.replaceFirst(".*[?&]state=([^&]*).*", "$1"))
                        .setCode("code")
                        .build())
                .getAccount();
    }
}
