// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import com.github.tomakehurst.wiremock.http.Response;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

class WikipediaContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new WikipediaNetwork();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(WikipediaConfig.class, configuration);
        var client = new WikipediaClient(config, network);
        return new WikipediaConnector(
                config, client, article -> Optional.of(new PageRanks.Ranked(17.5, OptionalLong.empty())), clock);
    }

    @Override
    protected ExternalAccount account() {
        return WikipediaNetwork.ADA;
    }

    @Override
    protected ReplyRules rules() {
        return new WikipediaRules();
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{}", Map.of("Retry-After", "30"));
    }

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(30);
    }
}
