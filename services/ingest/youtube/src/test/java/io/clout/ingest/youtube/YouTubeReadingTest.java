// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.ingest.youtube.FakeYouTube.ADA;
import static io.clout.ingest.youtube.FakeYouTube.CHANNEL;
import static io.clout.ingest.youtube.FakeYouTube.comment;
import static io.clout.ingest.youtube.FakeYouTube.refusal;
import static io.clout.ingest.youtube.FakeYouTube.video;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Page;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeReadingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String PUBLISHED = "2026-11-20T10:00:00Z";
    private static final String LATER = "2026-11-21T10:00:00Z";
    private static final ExternalAccount ACCOUNT = new ExternalAccount(ADA, "ada");

    private final FakeYouTube youTube = new FakeYouTube(SERVER::stubFor);
    private final YouTubeReading reading = reading();

    @BeforeEach
    void youTubeAnswers() {
        youTube.channel(CHANNEL);
        youTube.videos("", "");
    }

    @Test
    void channelIsReadInThreeSteps() throws NetworkFailure {
        youTube.videos("", "", video("a", PUBLISHED, 500, 40, 2), video("b", PUBLISHED, 3, 0, 0));
        youTube.comments("a", comment("UC_ben", LATER), comment(ADA, LATER));
        Instant at = Instant.parse(PUBLISHED);

        assertThat(observations(readAll("")))
                .containsExactlyInAnyOrder(
                        new AccountTotal(SIGNAL_KIND_VIEWS, 160361638),
                        new AccountTotal(SIGNAL_KIND_FOLLOWERS, 812),
                        new PostTotal("a", SIGNAL_KIND_POSTS, 1, at),
                        new PostTotal("a", SIGNAL_KIND_VIEWS_RECEIVED, 500, at),
                        new PostTotal("a", SIGNAL_KIND_LIKES_RECEIVED, 40, at),
                        new PostReactions("a", SIGNAL_KIND_COMMENTS_RECEIVED, 2, List.of(by("UC_ben")), at),
                        new PostTotal("b", SIGNAL_KIND_POSTS, 1, at),
                        new PostTotal("b", SIGNAL_KIND_VIEWS_RECEIVED, 3, at),
                        new PostTotal("b", SIGNAL_KIND_LIKES_RECEIVED, 0, at),
                        new PostReactions("b", SIGNAL_KIND_COMMENTS_RECEIVED, 0, List.of(), at));
    }

    @Test
    void hiddenCountsAreNotMeasured() throws NetworkFailure {
        youTube.channel(CHANNEL.replace(
                "\"subscriberCount\":\"812\",\"hiddenSubscriberCount\":false", "\"hiddenSubscriberCount\":true"));
        youTube.videos(
                "",
                "",
                "{\"id\":\"a\",\"snippet\":{\"publishedAt\":\"" + PUBLISHED
                        + "\"},\"statistics\":{\"viewCount\":\"5\"}}");

        assertThat(observations(readAll("")))
                .extracting(Observation::kind)
                .containsExactlyInAnyOrder(SIGNAL_KIND_VIEWS, SIGNAL_KIND_POSTS, SIGNAL_KIND_VIEWS_RECEIVED);
    }

    @Test
    void channelWithoutVideosHasNoPlaylist() throws NetworkFailure {
        youTube.answers("playlistItems", refusal(404, "playlistNotFound"));

        assertThat(observations(readAll(""))).hasSize(2);
    }

    @Test
    void pagesAreReadToTheEndAndAsFarAsAllowed() throws NetworkFailure {
        youTube.videos("", "2", video("a", PUBLISHED, 1, 0, 0));
        youTube.videos("2", "3", video("b", PUBLISHED, 1, 0, 1));
        youTube.comments("b", comment("UC_ben", LATER));
        youTube.videos("3", "4", video("c", PUBLISHED, 1, 0, 0));

        assertThat(observations(readAll("")))
                .filteredOn(observation -> observation.kind() == SIGNAL_KIND_POSTS)
                .extracting(observation -> ((PostTotal) observation).post())
                .containsExactly("a", "b", "c");
        assertThat(asked("playlistItems")).isEqualTo(3);
    }

    @Test
    void commentsAreAskedAgainOnlyWhereTheirCountChanged() throws NetworkFailure {
        youTube.videos("", "", video("a", PUBLISHED, 1, 0, 1), video("b", PUBLISHED, 1, 0, 1));
        youTube.comments("a", comment("UC_ben", LATER));
        youTube.comments("b", comment("UC_ben", LATER));
        String next = readAll("").getLast().cursor();
        SERVER.resetRequests();
        youTube.videos("", "", video("a", PUBLISHED, 1, 0, 1), video("b", PUBLISHED, 9, 0, 2));

        assertThat(observations(readAll(next)))
                .filteredOn(PostReactions.class::isInstance)
                .extracting(observation -> ((PostReactions) observation).post())
                .containsExactly("b");
        assertThat(asked("commentThreads")).isOne();
    }

    @Test
    void switchedOffCommentsAreNoFailure() throws NetworkFailure {
        youTube.videos("", "", video("a", PUBLISHED, 1, 0, 7));
        youTube.answers("commentThreads", refusal(403, "commentsDisabled"));

        assertThat(observations(readAll("")))
                .contains(
                        new PostReactions("a", SIGNAL_KIND_COMMENTS_RECEIVED, 7, List.of(), Instant.parse(PUBLISHED)));
    }

    @Test
    void personsTokenIsUsedInsteadOfTheKey() throws NetworkFailure {
        reading.fetch(ACCOUNT, new Access.Token("secret"), "");
        reading.fetch(ACCOUNT, new Access.Public(), "");

        var requests = SERVER.findAll(getRequestedFor(urlPathMatching(".*/channels")));
        assertThat(requests.getFirst().getHeader("Authorization")).isEqualTo("Bearer secret");
        assertThat(requests.getFirst().getQueryParams()).doesNotContainKey("key");
        assertThat(requests.getLast().queryParameter("key").firstValue()).isEqualTo("operator");
    }

    @Test
    void statusesAreTold() {
        assertThat(failure(refusal(401, "authError")).kind()).isEqualTo(Kind.TOKEN_REVOKED);
        assertThat(failure(refusal(403, "forbidden")).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(failure(okJson("{\"pageInfo\":{\"totalResults\":0}}")).kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(failure(aResponse().withStatus(500)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(aResponse().withFixedDelay(5_000)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(refusal(429, "rateLimitExceeded")).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void usedUpUnitsComeBackAtMidnightPacific() {
        NetworkFailure usedUp = failure(refusal(403, "quotaExceeded"));

        assertThat(usedUp.kind()).isEqualTo(Kind.BUDGET_USED_UP);
        assertThat(usedUp.retryAt()).contains(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"id\":\"UC",
                "<html>sorry</html>",
                "",
                "{\"items\":[{\"id\":\"UC_ada567890123456789012\"}]}"
            })
    void whatIsNoChannelCouldNotBeRead(String body) {
        assertThat(failure(okJson(body)).kind()).isEqualTo(Kind.COULD_NOT_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"likeCount\":\"4\"", "\"viewCount\":\"many\",\"likeCount\":\"4\""})
    void videoWithoutACountTakesNothingWithIt(String statistics) throws NetworkFailure {
        String odd = "{\"id\":\"a\",\"snippet\":{\"publishedAt\":\"" + PUBLISHED + "\"},\"statistics\":{" + statistics
                + "}}";
        youTube.videos("", "", odd, video("b", PUBLISHED, 3, 0, 0));

        List<Page> pages = readAll("");

        assertThat(pages.stream().flatMap(page -> page.notMeasured().stream()))
                .anyMatch(missed -> missed.kind() == SIGNAL_KIND_VIEWS_RECEIVED
                        && missed.item().equals("a"));
        Instant at = Instant.parse(PUBLISHED);
        assertThat(observations(pages))
                .contains(
                        new PostTotal("a", SIGNAL_KIND_LIKES_RECEIVED, 4, at),
                        new PostTotal("b", SIGNAL_KIND_VIEWS_RECEIVED, 3, at));
    }

    private List<Page> readAll(String cursor) throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = cursor;
        do {
            pages.add(reading.fetch(ACCOUNT, new Access.Public(), next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private NetworkFailure failure(ResponseDefinitionBuilder response) {
        youTube.answers("channels", response);
        return catchThrowableOfType(NetworkFailure.class, () -> reading.fetch(ACCOUNT, new Access.Public(), ""));
    }

    private static YouTubeReading reading() {
        var config = TestConfig.of(
                YouTubeConfig.class,
                Map.of(
                        "clout.networks.youtube.api-url", SERVER.baseUrl(),
                        "clout.networks.youtube.api-key", "operator",
                        "clout.networks.youtube.video-pages", "3"));
        var network = UnguardedNetwork.client(Clock.fixed(NOW, ZoneOffset.UTC), new YouTubeRules());
        return new YouTubeReading(config, new YouTubeClient(config, network));
    }

    private static Reactor by(String author) {
        return new Reactor(author, Optional.of(Instant.parse(LATER)));
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }

    private static int asked(String resource) {
        return SERVER.findAll(getRequestedFor(urlPathMatching(".*/" + resource)))
                .size();
    }
}
