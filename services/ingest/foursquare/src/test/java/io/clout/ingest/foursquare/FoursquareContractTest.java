// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.util.Map;

class FoursquareContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeFoursquare();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(FoursquareConfig.class, configuration);
        var client = new FoursquareClient(config, network);
        return new FoursquareConnector(config, client, new FoursquareReading(client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return FakeFoursquare.ADA;
    }

    @Override
    protected ReplyRules rules() {
        return new FoursquareRules();
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }
}
