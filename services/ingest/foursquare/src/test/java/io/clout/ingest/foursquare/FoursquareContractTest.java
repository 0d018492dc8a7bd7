// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

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

class FoursquareContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(FoursquareConfig.class, Map.of("clout.foursquare.api-url", baseUrl + "/"));
        var client = new FoursquareClient(config, network);
        return new FoursquareConnector(config, client, new FoursquareReading(client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("900", "ada");
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected void answerWell() {
        NETWORK.stubFor(get(urlPathEqualTo("/v2/users/self")).willReturn(okJson("""
                {"meta":{"code":200},"response":{"user":{"id":"900","firstName":"Ada","friends":{"count":46},"mayorships":{"count":4}}}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/v2/users/self/tips")).willReturn(okJson("""
                {"response":{"tips":{"count":1,"items":[{"id":"t1","createdAt":1795000000,"todo":{"count":3},"likes":{"count":9}}]}}}
                """)));
        NETWORK.stubFor(get(urlPathEqualTo("/v2/users/self/checkins")).willReturn(okJson("""
                {"response":{"checkins":{"count":1,"items":[{"id":"c1","createdAt":1795100000,"likes":{"count":2}}]}}}
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
