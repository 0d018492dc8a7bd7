// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.ingest.github.FakeGitHub.fork;
import static io.clout.ingest.github.FakeGitHub.repository;
import static io.clout.ingest.github.FakeGitHub.star;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** GitHub with one account that has two repositories. */
public final class GitHubNetwork implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("1815", "ada");

    @Override
    public Network network() {
        return Network.NETWORK_GITHUB;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of("clout.networks.github.api-url", url);
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        String at =
                now.minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString();
        var github = new FakeGitHub(network::register, url);
        github.user(FakeGitHub.USER);
        github.repositories(1, true, repository(1, "engine", 2, 1));
        github.repositories(2, false, repository(2, "notes", 0, 0));
        github.keepsStargazers("ada/engine", false);
        github.events("ada/engine", 1, star(8, at), star(7, "2021-05-01T10:00:00Z"));
        github.starHistory(
                "ada/engine", FakeGitHub.week(now.minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.DAYS), 2));
        github.forks("ada/engine", fork(8, at));
    }
}
