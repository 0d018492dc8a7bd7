// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class TwitterContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeTwitter();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(TwitterConfig.class, configuration);
        var client = new TwitterClient(config, network);
        return new TwitterConnector(config, client, new TwitterTimeline(config, client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return FakeTwitter.ADA;
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{\"title\":\"Too Many Requests\"}", Map.of("x-rate-limit-reset", "1795349700"));
    }

    @Override
    protected Instant resetAt() {
        return Instant.ofEpochSecond(1795349700);
    }

    @Override
    protected ReplyRules rules() {
        return new TwitterRules();
    }
}
