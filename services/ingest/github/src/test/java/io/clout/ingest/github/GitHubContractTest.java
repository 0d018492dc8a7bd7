// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.ingest.github.FakeGitHub.fork;
import static io.clout.ingest.github.FakeGitHub.repository;
import static io.clout.ingest.github.FakeGitHub.star;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.ReplyRules;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class GitHubContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(GitHubConfig.class, Map.of("clout.github.api-url", baseUrl));
        var client = new GitHubClient(config, network);
        return new GitHubConnector(client, new GitHubReading(config, client, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("1815", "ada");
    }

    @Override
    protected ReplyRules rules() {
        return new GitHubRules();
    }

    @Override
    protected void answerWell() {
        var github = new FakeGitHub(NETWORK::stubFor, NETWORK.baseUrl());
        github.user(FakeGitHub.USER);
        github.repositories(1, true, repository(1, "engine", 2, 1));
        github.repositories(2, false, repository(2, "notes", 0, 0));
        github.stars("ada/engine", 1, star(7, "2021-05-01T10:00:00Z"), star(8, "2026-11-20T10:00:00Z"));
        github.forks("ada/engine", fork(8, "2026-11-20T10:00:00Z"));
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

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(900);
    }
}
