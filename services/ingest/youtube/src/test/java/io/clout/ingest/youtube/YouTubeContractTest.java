// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.util.Map;

class YouTubeContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new YouTubeNetwork();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(YouTubeConfig.class, configuration);
        var client = new YouTubeClient(config, network);
        return new YouTubeConnector(config, client, new YouTubeReading(config, client));
    }

    @Override
    protected ExternalAccount account() {
        return YouTubeNetwork.ADA;
    }

    @Override
    protected ReplyRules rules() {
        return new YouTubeRules();
    }
}
