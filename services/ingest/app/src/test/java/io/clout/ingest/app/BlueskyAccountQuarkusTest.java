// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import io.clout.ingest.bluesky.BlueskyNetwork;
import io.clout.ingest.bluesky.FakeBluesky;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@IngestTest
@AtNetwork(BlueskyNetwork.class)
class BlueskyAccountQuarkusTest extends HandleLinkContractTest {

    @BeforeEach
    void networkDoesNotKnowEverybody() {
        network.register(FakeBluesky.ask("app.bsky.actor.getProfile")
                .atPriority(1)
                .withQueryParam("actor", equalTo("nobody.bsky.social"))
                .willReturn(okJson("{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}")
                        .withStatus(400)));
    }

    @Override
    protected String handle() {
        return "@ada.bsky.social";
    }

    @Override
    protected ExternalAccount account() {
        return BlueskyNetwork.ADA;
    }

    @Override
    protected void writeIntoProfile(String text) {
        new FakeBluesky(network::register, networkUrl())
                .profile(okJson(FakeBluesky.PROFILE.replace("First. clout-7F3K", text)));
    }

    @Override
    protected Map<String, String> refused() {
        return Map.of("two words", "not-a-handle", "nobody.bsky.social", "account-not-found");
    }
}
