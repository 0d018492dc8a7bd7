// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.github.FakeGitHub;
import io.clout.ingest.github.GitHubNetwork;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(GitHubNetwork.class)
class GitHubAccountQuarkusTest extends HandleLinkContractTest {

    @Override
    protected String handle() {
        return "https://github.com/ada";
    }

    @Override
    protected ExternalAccount account() {
        return GitHubNetwork.ADA;
    }

    @Override
    protected void writeIntoProfile(String text) {
        fake().user(FakeGitHub.USER.replace("First. clout-7F3K", text));
    }

    @Override
    protected Map<String, String> refused() {
        return Map.of("two words", "not-a-handle", "nobody", "account-not-found");
    }

    @Test
    void organizationsAreRefused() {
        fake().answers("/users/engines", okJson(FakeGitHub.USER.replace("\"User\"", "\"Organization\"")));

        assertThat(ServiceDriver.refusal(() -> service.startProof(ada, "engines")))
                .isEqualTo("personal-profiles-only");
    }

    private FakeGitHub fake() {
        return new FakeGitHub(network::register, networkUrl());
    }
}
