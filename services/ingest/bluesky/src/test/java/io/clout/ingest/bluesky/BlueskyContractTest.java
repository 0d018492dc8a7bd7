// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.clout.ingest.bluesky.FakeBluesky.ADA;
import static io.clout.ingest.bluesky.FakeBluesky.item;
import static io.clout.ingest.bluesky.FakeBluesky.like;
import static io.clout.ingest.bluesky.FakeBluesky.post;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.PollConfig;
import io.clout.ingest.poll.ReplyRules;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class BlueskyContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(
                BlueskyConfig.class,
                Map.of(
                        "clout.bluesky.api-url", baseUrl,
                        "clout.bluesky.plc-url", baseUrl,
                        "clout.bluesky.private-servers", "true"));
        var client = new BlueskyClient(config, network);
        var repositories = new RepositoryClient(config, TestConfig.of(PollConfig.class, Map.of()), client);
        return new BlueskyConnector(client, new BlueskyReading(config, client, repositories, clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount(ADA, "ada.bsky.social");
    }

    @Override
    protected ReplyRules rules() {
        return new BlueskyRules();
    }

    @Override
    protected void answerWell() {
        String at = "2026-11-20T10:00:00Z";
        var bluesky = new FakeBluesky(NETWORK::stubFor, NETWORK.baseUrl());
        bluesky.profile(okJson(FakeBluesky.PROFILE));
        bluesky.identity();
        bluesky.repository(new CarBuilder().commit("3kaa").act("like", at).build());
        bluesky.feed("", "2", item(post("a", ADA, at, 2, 1, 1, 1)));
        bluesky.feed("2", "", item(post("b", ADA, at, 0, 0, 0, 0)));
        bluesky.reactions("getLikes", "a", "likes", "", like("did:plc:ben", at));
        bluesky.reactions("getRepostedBy", "a", "repostedBy", "", "{\"did\":\"did:plc:ben\"}");
        bluesky.reactions("getQuotes", "a", "posts", "", post("q", "did:plc:eve", at, 0, 0, 0, 0));
        bluesky.replies("a", item(post("r", "did:plc:ben", at, 0, 0, 0, 0)));
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(
                429, "{}", Map.of("RateLimit-Reset", Long.toString(resetAt().getEpochSecond())));
    }

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(900);
    }
}
