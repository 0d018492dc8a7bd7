// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.util.Map;

class StackExchangeContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeStackExchange();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(StackExchangeConfig.class, configuration);
        var client = new StackExchangeClient(config, network);
        return new StackExchangeConnector(client, new StackExchangeReading(client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return FakeStackExchange.ADA;
    }

    @Override
    protected ReplyRules rules() {
        return new StackExchangeRules();
    }
}
