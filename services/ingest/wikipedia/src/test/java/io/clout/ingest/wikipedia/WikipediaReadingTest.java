// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_INLINKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_OUTLINKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_RANK;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_VIEWS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import io.clout.ingest.wikipedia.PageRanks.Ranked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikipediaReadingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ExternalAccount ARTICLE = new ExternalAccount("en:974", "en:Ada Lovelace");
    private static final int MAX_LINKS = 20;

    private FakeWikipedia wikipedia;
    private Optional<Ranked> rank = Optional.of(new Ranked(17.5, OptionalLong.empty()));
    private WikipediaReading reading;

    @BeforeEach
    void answers() {
        wikipedia = new FakeWikipedia(SERVER.getRuntimeInfo().getWireMock());
        reading = reading(NOW);
        wikipedia.article(okJson(FakeWikipedia.ADA));
        wikipedia.views(okJson("{\"items\":[" + FakeWikipedia.day("2026112000", 812) + ","
                + FakeWikipedia.day("2026112100", 1815) + "],\"unknown\":1}"));
        wikipedia.links("linkshere", "", 3, "");
        wikipedia.links("links", "", 2, "");
    }

    @Test
    void anArticleIsReadInFiveSteps() throws NetworkFailure {
        assertThat(observations(readAll("")))
                .containsExactly(
                        new PostTotal(
                                "views/2026-11-20",
                                SIGNAL_KIND_PAGE_VIEWS_RECEIVED,
                                812,
                                Instant.parse("2026-11-20T00:00:00Z")),
                        new PostTotal(
                                "views/2026-11-21",
                                SIGNAL_KIND_PAGE_VIEWS_RECEIVED,
                                1815,
                                Instant.parse("2026-11-21T00:00:00Z")),
                        new AccountTotal(SIGNAL_KIND_PAGE_RANK, 17.5),
                        new AccountTotal(SIGNAL_KIND_INLINKS, 3),
                        new AccountTotal(SIGNAL_KIND_OUTLINKS, 2));
        SERVER.verify(
                getRequestedFor(
                        urlPathEqualTo(
                                "/api/rest_v1/metrics/pageviews/per-article/en.wikipedia/all-access/user/Ada_Lovelace/daily/20260824/20261121")));
    }

    @Test
    void theNextReadingAsksForTheDaysOfAWeek() throws NetworkFailure {
        String cursor = readAll("").getLast().cursor();

        reading = reading(NOW.plus(Duration.ofHours(18)));
        readAll(cursor);

        SERVER.verify(getRequestedFor(urlPathMatching(".*/daily/20261115/20261122")));
    }

    @Test
    void linksAreCountedToTheEnd() throws NetworkFailure {
        wikipedia.links("linkshere", "", 8, "100");
        wikipedia.links("linkshere", "100", 8, "200");
        wikipedia.links("linkshere", "200", 1, "");
        wikipedia.links("links", "", 0, "");

        assertThat(observations(readAll("")))
                .contains(new AccountTotal(SIGNAL_KIND_INLINKS, 17), new AccountTotal(SIGNAL_KIND_OUTLINKS, 0));
    }

    @Test
    void rankingSaysHowManyLinkToAnArticle() throws NetworkFailure {
        rank = Optional.of(new Ranked(17.5, OptionalLong.of(31_417)));

        assertThat(observations(readAll("")))
                .contains(new AccountTotal(SIGNAL_KIND_PAGE_RANK, 17.5), new AccountTotal(SIGNAL_KIND_INLINKS, 31_417));
        SERVER.verify(0, getRequestedFor(anyUrl()).withQueryParam("prop", equalTo("linkshere")));
    }

    @Test
    void whatVeryManyLinkToIsCountedByTheSearch() throws NetworkFailure {
        wikipedia.links("linkshere", "", 12, "100");
        wikipedia.links("linkshere", "100", 12, "200");
        wikipedia.linksTo("Ada Lovelace", 31_415);
        rank = Optional.empty();

        assertThat(observations(readAll("")))
                .contains(new AccountTotal(SIGNAL_KIND_INLINKS, 31_415))
                .extracting(Observation::kind)
                .doesNotContain(SIGNAL_KIND_PAGE_RANK)
                .contains(SIGNAL_KIND_OUTLINKS);
    }

    @Test
    void articlesAreOfferedOnlyWhereTheOperatorCanBeReached() {
        var settings = new HashMap<>(FakeWikipedia.configuration(SERVER.baseUrl()));
        assertThat(connector(settings).handles()).isPresent();
        settings.remove("clout.networks.wikipedia.contact");
        assertThat(connector(settings).handles()).isEmpty();
    }

    @Test
    void daysThatWereNotCountedAreNotZero() throws NetworkFailure {
        wikipedia.views(aResponse().withStatus(404).withBody("{\"status\":404,\"title\":\"Not Found\"}"));

        assertThat(observations(readAll("")))
                .extracting(Observation::kind)
                .doesNotContain(SIGNAL_KIND_PAGE_VIEWS_RECEIVED);
    }

    @Test
    void anArticleThatIsGoneIsNotThere() {
        wikipedia.article(okJson("{\"query\":{\"pages\":[{\"pageid\":974,\"missing\":true}]}}"));
        assertThat(failure().kind()).isEqualTo(Kind.NOT_THERE);

        wikipedia.article(okJson(FakeWikipedia.page("\"pageid\":974,\"ns\":0,\"title\":\"Ada\",\"redirect\":true")));
        assertThat(failure().kind()).isEqualTo(Kind.NOT_THERE);
    }

    @Test
    void patienceIsAskedForWithAStatusOfSuccess() {
        wikipedia.article(okJson("{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting for db\",\"lag\":7}}")
                .withHeader("Retry-After", "30"));

        assertThat(failure().kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure().retryAt()).contains(NOW.plusSeconds(30));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatGoesWrongIsNeverZero(ResponseDefinitionBuilder reply, Kind kind) {
        wikipedia.article(reply);

        assertThat(failure().kind()).isEqualTo(kind);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(aResponse().withStatus(429).withHeader("Retry-After", "9"), Kind.RATE_LIMITED),
                Arguments.of(aResponse().withStatus(403), Kind.NOT_ALLOWED),
                Arguments.of(aResponse().withStatus(503), Kind.NETWORK_DOWN),
                Arguments.of(okJson("{}").withFixedDelay(5_000), Kind.NETWORK_DOWN),
                Arguments.of(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Kind.NETWORK_DOWN),
                Arguments.of(okJson("{\"query\":{\"pages\":[{\"pageid\":974"), Kind.COULD_NOT_READ),
                Arguments.of(okJson("{\"query\":{}}"), Kind.COULD_NOT_READ),
                Arguments.of(okJson(FakeWikipedia.page("\"pageid\":974,\"ns\":0")), Kind.COULD_NOT_READ),
                Arguments.of(okJson("{\"error\":{\"code\":\"badvalue\"}}"), Kind.COULD_NOT_READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"timestamp\":\"2026112000\"}", "{\"timestamp\":\"yesterday\",\"views\":1}"})
    void aDayThatCannotBeReadIsLeftOut(String day) throws NetworkFailure {
        wikipedia.views(okJson("{\"items\":[" + day + "," + FakeWikipedia.day("2026112100", 1815) + "]}"));

        List<Page> pages = readAll("");

        assertThat(pages.stream().flatMap(page -> page.notMeasured().stream()))
                .extracting(NotMeasured::kind)
                .containsExactly(SIGNAL_KIND_PAGE_VIEWS_RECEIVED);
        assertThat(observations(pages)).filteredOn(PostTotal.class::isInstance).hasSize(1);
    }

    private static WikipediaConnector connector(Map<String, String> settings) {
        var config = TestConfig.of(WikipediaConfig.class, settings);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var client = new WikipediaClient(config, UnguardedNetwork.client(clock, new WikipediaRules()));
        return new WikipediaConnector(config, client, article -> Optional.empty(), clock);
    }

    private NetworkFailure failure() {
        return catchThrowableOfType(NetworkFailure.class, () -> reading.fetch(ARTICLE, ""));
    }

    private List<Page> readAll(String cursor) throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = cursor;
        do {
            pages.add(reading.fetch(ARTICLE, next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }

    private WikipediaReading reading(Instant now) {
        var config = TestConfig.of(WikipediaConfig.class, FakeWikipedia.configuration(SERVER.baseUrl()));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        var client = new WikipediaClient(config, UnguardedNetwork.client(clock, new WikipediaRules()));
        return new WikipediaReading(client, article -> rank, MAX_LINKS, clock);
    }
}
