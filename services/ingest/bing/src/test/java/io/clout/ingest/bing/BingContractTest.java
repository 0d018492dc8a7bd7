// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

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
import java.util.Map;
import java.util.function.UnaryOperator;

class BingContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeBing();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(BingConfig.class, configuration);
        var client = new BingClient(config, network);
        return new BingConnector(client, new BingReading(client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount(FakeBing.SITE, "ada.example");
    }

    @Override
    protected Access access() {
        return new Access.Key("key");
    }

    @Override
    protected ReplyRules rules() {
        return new BingRules();
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(400, "{\"ErrorCode\":4,\"Message\":\"ERROR!!! ThrottleUser\"}", Map.of());
    }
}
