// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.TokenSet;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacebookReadingTest {

    @RegisterExtension
    static final WireMockExtension GRAPH = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String POSTS = "/20/published_posts";
    /** HMAC-SHA256 of "access-1" under "app secret". */
    private static final String PROOF = "ba0e26140ba9e78c9c7d1193325c64bd504d1d90a7d36549fa6388c9f8ed9cc6";

    private FacebookConnector connector;

    @BeforeEach
    void graphAnswers() {
        var config = TestConfig.of(FacebookConfig.class, new FakeFacebook().configuration(GRAPH.baseUrl()));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var client = new FacebookClient(config, UnguardedNetwork.client(clock, new MetaRules()));
        connector = new FacebookConnector(config, client, new FacebookReading(client, clock), clock);
        new FakeFacebook().answerWell(new WireMock(GRAPH.getPort()), GRAPH.baseUrl(), NOW);
    }

    @Test
    void pageOnWhichTheRoleWasLostTakesNothingFromTheOthers() throws NetworkFailure {
        GRAPH.stubFor(get(urlPathEqualTo("/me/accounts")).willReturn(okJson("""
                {"data":[{"id":"10","name":"Once mine","followers_count":3},
                {"id":"20","name":"Ada writes","access_token":"of-page","followers_count":5400}]}
                """)));

        List<Page> pages = readAll();

        assertThat(observations(pages)).anyMatch(observation -> observation.kind() == SIGNAL_KIND_LIKES_RECEIVED);
        assertThat(notMeasured(pages))
                .extracting(NotMeasured::item, NotMeasured::reason)
                .containsOnly(tuple("Once mine", "not_allowed"));
    }

    @Test
    void friendsThatTheAppMayNotSeeAreNotMeasured() throws NetworkFailure {
        GRAPH.stubFor(get(urlPathEqualTo("/me")).willReturn(okJson("{\"id\":\"100001\",\"name\":\"Ada\"}")));

        List<Page> pages = readAll();

        assertThat(notMeasured(pages)).containsExactly(new NotMeasured(SIGNAL_KIND_FRIENDS, "not_allowed", ""));
        assertThat(observations(pages)).noneMatch(observation -> observation.kind() == SIGNAL_KIND_FRIENDS);
    }

    @Test
    void postsWithMuchOnThemAreAskedForInSmallerPieces() throws NetworkFailure {
        for (String limit : List.of("25", "12")) {
            GRAPH.stubFor(get(urlPathEqualTo(POSTS))
                    .withQueryParam("limit", equalTo(limit))
                    .atPriority(1)
                    .willReturn(okJson(
                                    "{\"error\":{\"code\":1,\"message\":\"Please reduce the amount of data you're asking for\"}}")
                            .withStatus(500)));
        }

        assertThat(observations(readAll())).anyMatch(observation -> observation.kind() == SIGNAL_KIND_LIKES_RECEIVED);
        GRAPH.verify(getRequestedFor(urlPathEqualTo(POSTS)).withQueryParam("limit", equalTo("6")));
    }

    @Test
    void everyQuestionShowsThatTheAppAsks() throws NetworkFailure {
        readAll();

        GRAPH.verify(getRequestedFor(urlPathEqualTo("/me"))
                .withHeader("Authorization", equalTo("Bearer access-1"))
                .withQueryParam("appsecret_proof", equalTo(PROOF)));
    }

    @Test
    void tokenOfSixtyDaysIsRenewedOnlyByThePerson() throws NetworkFailure {
        OAuthLink signIn = connector.oauth().orElseThrow();
        var token = new TokenSet("access-1", "", NOW.plusSeconds(5_184_000));

        assertThat(signIn.isRenewable(token)).isFalse();
        assertThat(signIn.renewed(token)).isEmpty();
        assertThat(signIn.settings().pkce()).isFalse();
        assertThat(signIn.settings().scopes())
                .containsExactly(
                        "pages_show_list", "pages_read_engagement", "pages_read_user_content", "business_management");
    }

    private List<Page> readAll() throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = "";
        do {
            pages.add(connector.fetch(FakeFacebook.ADA, new Access.Token("access-1"), next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }

    private static List<NotMeasured> notMeasured(List<Page> pages) {
        return pages.stream().flatMap(page -> page.notMeasured().stream()).toList();
    }
}
