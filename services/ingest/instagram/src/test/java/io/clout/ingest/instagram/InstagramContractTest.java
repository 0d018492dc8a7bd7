// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

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

class InstagramContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeInstagram();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(InstagramConfig.class, configuration);
        var client = new InstagramClient(config, network);
        return new InstagramConnector(config, client, new InstagramReading(client, clock), clock);
    }

    @Override
    protected ExternalAccount account() {
        return FakeInstagram.ADA;
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
