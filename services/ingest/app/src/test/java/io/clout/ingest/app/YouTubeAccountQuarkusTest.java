// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.youtube.FakeYouTube;
import io.clout.ingest.youtube.YouTubeNetwork;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(YouTubeNetwork.class)
class YouTubeAccountQuarkusTest extends HandleLinkContractTest {

    @BeforeEach
    void networkDoesNotKnowEverybody() {
        network.register(FakeYouTube.ask("channels")
                .atPriority(1)
                .withQueryParam("forHandle", equalTo("@nobody"))
                .willReturn(okJson("{\"pageInfo\":{\"totalResults\":0}}")));
    }

    @Override
    protected String handle() {
        return "@ada";
    }

    @Override
    protected ExternalAccount account() {
        return YouTubeNetwork.ADA;
    }

    @Override
    protected void writeIntoProfile(String text) {
        new FakeYouTube(network::register).channel(FakeYouTube.CHANNEL.replace("First. clout-7F3K", text));
    }

    @Override
    protected Map<String, String> refused() {
        return Map.of("two words", "not-a-handle", "@nobody", "account-not-found");
    }

    @Test
    void channelIsLinkedByASignInAtGoogle() {
        Map<String, String> query = service.startLink(ada);
        Account linked = service.completeLink(ada, query.getOrDefault("state", ""));

        assertThat(query).containsEntry("access_type", "offline").containsEntry("prompt", "consent");
        assertThat(linked.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_OAUTH);
        assertThat(linked.getExternalId()).isEqualTo(YouTubeNetwork.ADA.id());
        assertThat(awaitRead(ada).hasProblem()).isFalse();
    }
}
