// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.FakeProfile;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.LinkedAccountContractTest;
import io.clout.ingest.wikipedia.Article;
import io.clout.ingest.wikipedia.PageRanks;
import io.clout.ingest.wikipedia.WikipediaNetwork;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.StartProofResponse;
import io.clout.proto.signal.v1.Network;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(WikipediaNetwork.class)
class WikipediaAccountQuarkusTest extends LinkedAccountContractTest {

    @Inject
    PageRanks ranks;

    @BeforeEach
    void pagesAreRanked() {
        database.run("create table if not exists page_rank_test partition of page_rank for values in ('enwiki')");
        database.run("insert into page_rank values ('enwiki', 974, 17.5, 3) on conflict do nothing");
    }

    /** By an account at another network, which Wikidata says is that of whom the article is about. */
    @Override
    protected Account link(String personId) {
        FakeProfile.alsoHas(
                personId,
                Account.newBuilder()
                        .setNetwork(Network.NETWORK_GITHUB)
                        .setExternalId("1815")
                        .setHandle("ada")
                        .setProof(AccountProof.ACCOUNT_PROOF_CODE)
                        .build());
        return service.startProof(personId, "Ada Lovelace").getAccount();
    }

    @Test
    void whoHasTheAccountThatWikidataNamesIsLinked() {
        Account linked = link(ada);
        awaitRead(ada);

        assertThat(linked.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_REFERENCE);
        assertThat(linked.getExternalId()).isEqualTo(WikipediaNetwork.ADA.id());
        // Links as the imported ranking counted them, which all articles are compared by.
        assertThat(sums(ada))
                .containsEntry("SIGNAL_KIND_PAGE_RANK", 17.5)
                .containsEntry("SIGNAL_KIND_INLINKS", 3.0)
                .containsEntry("SIGNAL_KIND_OUTLINKS", 3.0)
                .containsEntry("SIGNAL_KIND_PAGE_VIEWS_RECEIVED", 1815.0);
        network.verifyThat(
                getRequestedFor(urlPathEqualTo("/en/w/api.php")).withHeader("User-Agent", containing("clout/0.1")));
    }

    @Test
    void otherwiseAnOperatorLooks() {
        StartProofResponse response = service.startProof(ada, "Ada Lovelace");

        assertThat(response.hasAccount()).isFalse();
        assertThat(response.getPending().getHandle()).isEqualTo(WikipediaNetwork.ADA.handle());
    }

    @Test
    void ranksAreOfTheArticlesOfOneWiki() {
        assertThat(ranks.of(new Article("en", 974))).contains(new PageRanks.Ranked(17.5, OptionalLong.of(3)));
        assertThat(ranks.of(new Article("en", 975))).isEmpty();
        assertThat(ranks.of(new Article("de", 974))).isEmpty();
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
