// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class MastodonContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeMastodon();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(MastodonConfig.class, configuration);
        var client = new MastodonClient(config, network);
        return new MastodonConnector(new MastodonLookup(client), new MastodonReading(config, client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return FakeMastodon.ADA;
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(
                429,
                "{\"error\":\"Too many requests\"}",
                Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-11-22T12:05:00.123456Z"));
    }

    @Override
    protected Instant resetAt() {
        return Instant.parse("2026-11-22T12:05:00.123456Z");
    }
}
