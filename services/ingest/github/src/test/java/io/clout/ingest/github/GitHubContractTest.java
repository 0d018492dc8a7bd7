// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import com.github.tomakehurst.wiremock.http.Response;
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

class GitHubContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new GitHubNetwork();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(GitHubConfig.class, configuration);
        var client = new GitHubClient(config, network);
        return new GitHubConnector(client, new GitHubReading(config, client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return GitHubNetwork.ADA;
    }

    @Override
    protected ReplyRules rules() {
        return new GitHubRules();
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(
                403,
                "{}",
                Map.of(
                        "x-ratelimit-limit", "60",
                        "x-ratelimit-remaining", "0",
                        "x-ratelimit-reset", Long.toString(resetAt().getEpochSecond())));
    }
}
