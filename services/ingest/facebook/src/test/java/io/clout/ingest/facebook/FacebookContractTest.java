// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.util.Map;

class FacebookContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeFacebook();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(FacebookConfig.class, configuration);
        var client = new FacebookClient(config, network);
        return new FacebookConnector(config, client, new FacebookReading(client, clock), clock);
    }

    @Override
    protected ExternalAccount account() {
        return FakeFacebook.ADA;
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected ReplyRules rules() {
        return new MetaRules();
    }
}
