// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.ingest.testing.LinkedAccountContractTest;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.StandIn;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.StartLinkRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(
        value = StandIn.class,
        initArgs = {
            @ResourceArg(name = "clout.linkedin.api-url", value = "%s"),
            @ResourceArg(name = "clout.linkedin.token-url", value = "%s/oauth/v2/accessToken"),
            @ResourceArg(name = "clout.linkedin.client-id", value = "app"),
            @ResourceArg(name = "clout.linkedin.client-secret", value = "app secret"),
            @ResourceArg(name = "clout.budget.units-per-day", value = "1000000")
        })
class LinkedInQuarkusTest extends LinkedAccountContractTest {

    @Override
    protected void answerWell(WireMock network) {
        network.register(post(urlPathEqualTo("/oauth/v2/accessToken"))
                .withRequestBody(containing("client_secret=app+secret"))
                .willReturn(okJson("{\"access_token\":\"access-1\",\"expires_in\":5184000}")));
        member(network, "urn:li:person:123ABC");
        network.register(get(urlPathEqualTo("/rest/memberSnapshotData"))
                .atPriority(9)
                .willReturn(aResponse().withStatus(404)));
        domain(network, "PROFILE", "{\"First Name\":\"Ada\",\"Last Name\":\"Lovelace\"}");
        domain(network, "CONNECTIONS", "{\"First Name\":\"Ben\"},{\"First Name\":\"Eve\"}");
        domain(network, "ENDORSEMENTS", "{\"Skill Name\":\"Algebra\",\"Endorsement Status\":\"ACCEPTED\"}");
        domain(
                network,
                "MEMBER_SHARE_INFO",
                "{\"Date\":\"2026-11-20 10:00:00\",\"ShareLink\":\"https://x/urn%3Ali%3Ashare%3A7\"}");
    }

    @Override
    protected Account link(String personId) {
        return service.as(personId)
                .completeLink(CompleteLinkRequest.newBuilder()
                        .setState(state(personId))
                        .setCode("code")
                        .build())
                .getAccount();
    }

    @Test
    void portedDataBecomesSignals() {
        Account account = link(ada);
        awaitRead(ada);

        assertThat(account.getExternalId()).isEqualTo("123ABC");
        assertThat(account.getHandle()).isEqualTo("Ada Lovelace");
        assertThat(sums(ada))
                .containsEntry("SIGNAL_KIND_CONNECTIONS", 2.0)
                .containsEntry("SIGNAL_KIND_SKILL_ENDORSEMENTS", 1.0)
                .containsEntry("SIGNAL_KIND_POSTS", 1.0)
                .doesNotContainKey("SIGNAL_KIND_RECOMMENDATIONS");
    }

    @Test
    void companiesAreRefused() {
        member(StandIn.client(), "urn:li:organization:7");

        assertThat(ProblemStatus.parse(catchThrowable(() -> link(ada))).slug()).isEqualTo("personal-profiles-only");
    }

    @Test
    void exportBelongsToTheLinkedAccountAndIsNotCountedTwice() {
        link(ada);
        awaitRead(ada);

        var report = service.imported(ada, export());

        assertThat(report.getAccountId()).endsWith("123ABC");
        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_POSTS", 2.0);
    }

    @Test
    void exportAloneIsEnough() {
        service.imported(ada, export());

        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_CONNECTIONS", 2.0).containsEntry("SIGNAL_KIND_POSTS", 2.0);
        assertThat(service.connector(ada).getSyncs(0).hasNextSyncAt()).isFalse();
    }

    @Test
    void exportThatSaysNotWhoseItIsNeedsALinkedAccount() {
        byte[] zip = new ZipBuilder()
                .file("Connections.csv", "First Name,Last Name,Connected On\nBen,Franklin,12 Jan 2023\n")
                .build();

        assertThat(service.refusal(ada, zip)).isEqualTo("no-account-in-archive");
    }

    private static byte[] export() {
        return new ZipBuilder()
                .file("Profile.csv", "First Name,Last Name,Headline\nAda,Lovelace,Countess\n")
                .file("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On\nada@example.org,Yes,Yes,\n")
                .file(
                        "Connections.csv",
                        "Notes:\n\"Some addresses are missing, for reasons\"\n\nFirst Name,Last Name,URL,Connected On\n"
                                + "Ben,Franklin,https://x/ben,12 Jan 2023\nEve,,https://x/eve,13 Jan 2023\n")
                .file(
                        "Shares.csv",
                        "Date,ShareLink,ShareCommentary\n2026-11-20 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7,\"Hi, all\"\n"
                                + "2026-10-20 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A6,Before\n")
                .build();
    }

    private String state(String personId) {
        String url = service.as(personId)
                .startLink(StartLinkRequest.newBuilder()
                        .setRedirectUri("http://localhost:8080/callback")
                        .build())
                .getAuthorizationUrl();
        return url.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static void member(WireMock network, String urn) {
        network.register(get(urlPathEqualTo("/rest/memberAuthorizations"))
                .withHeader("Authorization", equalTo("Bearer access-1"))
                .withHeader("LinkedIn-Version", equalTo("202312"))
                .willReturn(okJson(
                        "{\"elements\":[{\"memberComplianceAuthorizationKey\":{\"member\":\"" + urn + "\"}}]}")));
    }

    private static void domain(WireMock network, String name, String rows) {
        network.register(get(urlPathEqualTo("/rest/memberSnapshotData"))
                .atPriority(1)
                .withQueryParam("domain", equalTo(name))
                .willReturn(okJson("{\"paging\":{\"links\":[]},\"elements\":[{\"snapshotDomain\":\"" + name
                        + "\",\"snapshotData\":[" + rows + "]}]}")));
    }
}
