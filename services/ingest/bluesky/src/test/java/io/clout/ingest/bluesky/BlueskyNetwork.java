// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.clout.ingest.bluesky.FakeBluesky.item;
import static io.clout.ingest.bluesky.FakeBluesky.like;
import static io.clout.ingest.bluesky.FakeBluesky.post;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Bluesky with one account that has two posts. */
public final class BlueskyNetwork implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount(FakeBluesky.ADA, "ada.bsky.social");

    @Override
    public Network network() {
        return Network.NETWORK_BLUESKY;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.bluesky.api-url", url,
                "clout.networks.bluesky.plc-url", url,
                "clout.networks.bluesky.private-servers", "true");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        String at =
                now.minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString();
        var bluesky = new FakeBluesky(network::register, url);
        bluesky.profile(okJson(FakeBluesky.PROFILE));
        bluesky.identity();
        bluesky.repository(new CarBuilder().commit("3kaa").act("like", at).build());
        bluesky.feed("", "2", item(post("a", ADA.id(), at, 2, 1, 1, 1)));
        bluesky.feed("2", "", item(post("b", ADA.id(), at, 0, 0, 0, 0)));
        bluesky.reactions("getLikes", "a", "likes", "", like("did:plc:ben", at));
        bluesky.reactions("getRepostedBy", "a", "repostedBy", "", "{\"did\":\"did:plc:ben\"}");
        bluesky.reactions("getQuotes", "a", "posts", "", post("q", "did:plc:eve", at, 0, 0, 0, 0));
        bluesky.replies("a", item(post("r", "did:plc:ben", at, 0, 0, 0, 0)));
    }
}
