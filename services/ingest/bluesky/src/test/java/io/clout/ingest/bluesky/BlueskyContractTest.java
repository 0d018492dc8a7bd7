// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.http.Transport;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

class BlueskyContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new BlueskyNetwork();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(BlueskyConfig.class, configuration);
        var client = new BlueskyClient(config, network);
        var repositories = new RepositoryClient(
                config, new Transport(TestConfig.network(Map.of()).http()), client);
        return new BlueskyConnector(client, new BlueskyReading(config, client, repositories, clock));
    }

    @Override
    protected ExternalAccount account() {
        return BlueskyNetwork.ADA;
    }

    @Override
    protected ReplyRules rules() {
        return new BlueskyRules();
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(
                429, "{}", Map.of("RateLimit-Reset", Long.toString(resetAt().getEpochSecond())));
    }
}
