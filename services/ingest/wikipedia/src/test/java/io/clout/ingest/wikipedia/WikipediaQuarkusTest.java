// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.clout.ingest.wikipedia.FakeWikipedia.human;
import static io.clout.ingest.wikipedia.FakeWikipedia.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.testing.TestIdentity;
import io.clout.ingest.Database;
import io.clout.ingest.testing.FakeProfile;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.account.v1.StartProofResponse;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(FakeWikimedia.class)
class WikipediaQuarkusTest {

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    PageRanks ranks;

    @ConfigProperty(name = FakeWikimedia.PORT)
    int port;

    private ManagedChannel channel;
    private ServiceDriver service;
    private WireMock server;
    private FakeWikipedia wikipedia;
    private final String ada = "ada-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database);
        server = new WireMock("127.0.0.1", port);
        server.resetMappings();
        wikipedia = new FakeWikipedia(server);
        wikipedia.titled("en", "Ada Lovelace", FakeWikipedia.ADA);
        wikipedia.article(okJson(FakeWikipedia.ADA));
        wikipedia.item(human(), named("P2037", "ada"));
        wikipedia.formerItem(human(), named("P2037", "ada"));
        wikipedia.views(okJson("{\"items\":[]}"));
        wikipedia.links("linkshere", "", 3, "");
        wikipedia.links("links", "", 2, "");
        database.run("create table if not exists page_rank_test partition of page_rank for values in ('enwiki')");
        database.run("insert into page_rank values ('enwiki', 974, 17.5) on conflict do nothing");
    }

    @AfterEach
    void disconnect() {
        // What is left would be read by the poller during the next test.
        database.run("delete from account");
        channel.shutdownNow();
    }

    @Test
    void whoHasTheAccountThatWikidataNamesIsLinkedAndReadAtOnce() {
        FakeProfile.alsoHas(
                ada,
                Account.newBuilder()
                        .setNetwork(Network.NETWORK_GITHUB)
                        .setExternalId("1815")
                        .setHandle("ada")
                        .setProof(AccountProof.ACCOUNT_PROOF_CODE)
                        .build());

        StartProofResponse response = startProof();

        assertThat(response.getAccount().getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_REFERENCE);
        assertThat(response.getAccount().getExternalId()).isEqualTo("en:974");
        List<Signal> signals = ServiceDriver.await(
                () -> service.signals(ada),
                read -> read.stream().anyMatch(signal -> signal.getKind() == SignalKind.SIGNAL_KIND_OUTLINKS));
        assertThat(signals)
                .filteredOn(signal -> signal.getKind() == SignalKind.SIGNAL_KIND_PAGE_RANK)
                .extracting(Signal::getValue)
                .containsExactly(17.5);
        server.verifyThat(
                getRequestedFor(urlPathEqualTo("/en/w/api.php")).withHeader("User-Agent", containing("clout/0.1")));
    }

    @Test
    void otherwiseAnOperatorLooks() {
        StartProofResponse response = startProof();

        assertThat(response.hasAccount()).isFalse();
        assertThat(response.getPending().getHandle()).isEqualTo("en:Ada Lovelace");
    }

    @Test
    void ranksAreOfTheArticlesOfOneWiki() {
        assertThat(ranks.of(new Article("en", 974))).contains(17.5);
        assertThat(ranks.of(new Article("en", 975))).isEmpty();
        assertThat(ranks.of(new Article("de", 974))).isEmpty();
    }

    private StartProofResponse startProof() {
        return service.as(ada)
                .startProof(
                        StartProofRequest.newBuilder().setHandle("Ada Lovelace").build());
    }
}
