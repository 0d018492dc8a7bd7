// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.ingest.wikipedia.FakeWikipedia.claim;
import static io.clout.ingest.wikipedia.FakeWikipedia.human;
import static io.clout.ingest.wikipedia.FakeWikipedia.named;
import static io.clout.ingest.wikipedia.FakeWikipedia.page;
import static io.clout.ingest.wikipedia.FakeWikipedia.qualifier;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArticleProofTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final ExternalAccount ARTICLE = new ExternalAccount("en:974", "en:Ada Lovelace");
    private static final Evidence SHOWN = new Evidence.Shown(AccountProof.ACCOUNT_PROOF_REFERENCE);
    private static final Evidence REVIEW =
            new Evidence.Review(URI.create("https://en.wikipedia.org/wiki/Ada_Lovelace"));

    private FakeWikipedia wikipedia;
    private ArticleProof proof;

    @BeforeEach
    void answers() {
        wikipedia = new FakeWikipedia(SERVER.getRuntimeInfo().getWireMock());
        var config = TestConfig.of(WikipediaConfig.class, FakeWikipedia.configuration(SERVER.baseUrl()));
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        var client = new WikipediaClient(config, UnguardedNetwork.client(clock, new WikipediaRules()));
        proof = new ArticleProof(client, Duration.ofDays(30), "en", clock);
        wikipedia.article(okJson(FakeWikipedia.ADA));
    }

    @Test
    void anArticleIsFoundByItsTitleBehindRedirects() throws NetworkFailure {
        wikipedia.titled("en", "Countess of Lovelace", FakeWikipedia.ADA);
        wikipedia.item(human());

        assertThat(proof.find("Countess of Lovelace")).isEqualTo(new Lookup.Found(ARTICLE));
    }

    @Test
    void whatIsNoArticleAboutAPersonIsRefused() throws NetworkFailure {
        wikipedia.titled("en", "Nobody", page("\"ns\":0,\"title\":\"Nobody\",\"missing\":true"));
        wikipedia.titled("en", "User:Ada", page("\"pageid\":5,\"ns\":2,\"title\":\"User:Ada\""));
        wikipedia.titled(
                "en", "Ada", page("\"pageid\":6,\"ns\":0,\"title\":\"Ada\",\"pageprops\":{\"disambiguation\":\"\"}"));
        wikipedia.titled(
                "en",
                "Engine",
                page("\"pageid\":7,\"ns\":0,\"title\":\"Engine\",\"pageprops\":{\"wikibase_item\":\"Q7259\"}"));
        wikipedia.titled("de", "Neu", page("\"pageid\":8,\"ns\":0,\"title\":\"Neu\""));
        wikipedia.item(claim("P31", "{\"id\":\"Q5\"}", "deprecated", ""));

        assertThat(proof.find("Nobody")).isEqualTo(new Lookup.NotFound());
        assertThat(proof.find("User:Ada")).isEqualTo(new Lookup.Refused("not-a-handle"));
        assertThat(proof.find("A|B")).isEqualTo(new Lookup.Refused("not-a-handle"));
        assertThat(proof.find("Ada")).isEqualTo(new Lookup.Refused("several-meanings"));
        assertThat(proof.find("Engine")).isEqualTo(new Lookup.Refused("personal-profiles-only"));
        assertThat(proof.find("de:Neu")).isEqualTo(new Lookup.Refused("personal-profiles-only"));
    }

    @Test
    void aProvenAccountThatWikidataHasNamedForLongShowsIt() throws NetworkFailure {
        wikipedia.item(human(), named("P2002", "AdaLovelace"), named("P4033", "ada@example.social"));
        wikipedia.formerItem(human(), named("P4033", "ada@example.social"));

        assertThat(evidence(account(Network.NETWORK_MASTODON, "1@example.social", "Ada@example.social")))
                .isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_TWITTER, "1815", "adalovelace")))
                .isEqualTo(REVIEW);
    }

    @Test
    void everyNetworkHasItsProperty() throws NetworkFailure {
        String[] claims = {
            human(),
            named("P2003", "ada.i"),
            named("P12361", "ada.example"),
            named("P2037", "ada-g"),
            named("P2397", "UCada"),
            named("P856", "https://www.ada.example/"),
        };
        wikipedia.item(claims);
        wikipedia.formerItem(claims);

        assertThat(evidence(account(Network.NETWORK_INSTAGRAM, "1", "ada.i"))).isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_BLUESKY, "did:plc:1", "ada.example")))
                .isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_GITHUB, "1", "Ada-G"))).isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_YOUTUBE, "UCada", "Ada"))).isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_BING, "https://ada.example/", "ada.example")))
                .isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_YOUTUBE, "UCben", "UCada"))).isEqualTo(REVIEW);
        assertThat(evidence(account(Network.NETWORK_FACEBOOK, "1", "ada.i"))).isEqualTo(REVIEW);
    }

    @Test
    void whatCanBeMadeUpShowsNothing() throws NetworkFailure {
        wikipedia.item(human(), named("P2037", "ada"));
        wikipedia.formerItem(human(), named("P2037", "ada"));
        Account uploaded = account(Network.NETWORK_GITHUB, "1", "ada").toBuilder()
                .setProof(AccountProof.ACCOUNT_PROOF_ARCHIVE)
                .build();

        assertThat(evidence(uploaded)).isEqualTo(REVIEW);
        assertThat(evidence()).isEqualTo(REVIEW);
    }

    @Test
    void aNameThatWentToSomebodyElseShowsNothing() throws NetworkFailure {
        String[] claims = {human(), claim("P2002", "\"ada\"", "normal", qualifier("P6552", "1815"))};
        wikipedia.item(claims);
        wikipedia.formerItem(claims);

        assertThat(evidence(account(Network.NETWORK_TWITTER, "1815", "ada"))).isEqualTo(SHOWN);
        assertThat(evidence(account(Network.NETWORK_TWITTER, "666", "ada"))).isEqualTo(REVIEW);

        wikipedia.item(human(), claim("P2002", "\"ada\"", "normal", qualifier("P582", "+2024-01-01T00:00:00Z")));
        assertThat(evidence(account(Network.NETWORK_TWITTER, "1815", "ada"))).isEqualTo(REVIEW);
    }

    @Test
    void aPageOnASiteOfManyIsNotTheSite() throws NetworkFailure {
        String[] claims = {human(), named("P856", "https://university.example/people/ada")};
        wikipedia.item(claims);
        wikipedia.formerItem(claims);

        assertThat(evidence(account(Network.NETWORK_BING, "https://university.example/", "university.example")))
                .isEqualTo(REVIEW);
    }

    @Test
    void anOperatorLooksAtWhomWikidataHasNotKnownForLong() throws NetworkFailure {
        wikipedia.item(human(), named("P2037", "ada"));
        wikipedia.noFormerItem();

        assertThat(evidence(account(Network.NETWORK_GITHUB, "1", "ada"))).isEqualTo(REVIEW);
    }

    private Evidence evidence(Account... linked) throws NetworkFailure {
        return proof.evidence(ARTICLE, List.of(linked));
    }

    private static Account account(Network network, String id, String handle) {
        return Account.newBuilder()
                .setNetwork(network)
                .setExternalId(id)
                .setHandle(handle)
                .setProof(AccountProof.ACCOUNT_PROOF_CODE)
                .build();
    }
}
