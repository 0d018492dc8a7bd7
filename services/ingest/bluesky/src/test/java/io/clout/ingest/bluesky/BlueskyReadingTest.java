// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.ingest.bluesky.FakeBluesky.ADA;
import static io.clout.ingest.bluesky.FakeBluesky.item;
import static io.clout.ingest.bluesky.FakeBluesky.like;
import static io.clout.ingest.bluesky.FakeBluesky.post;
import static io.clout.ingest.bluesky.FakeBluesky.repost;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Transport;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Page;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyReadingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String WRITTEN = "2026-11-20T10:00:00Z";
    private static final String LIKED = "2026-11-20T10:05:00Z";
    private static final ExternalAccount ACCOUNT = new ExternalAccount(ADA, "ada.bsky.social");

    private final FakeBluesky bluesky = new FakeBluesky(SERVER::stubFor, SERVER.baseUrl());
    private BlueskyReading reading = reading(Map.of());

    @BeforeEach
    void blueskyAnswers() {
        bluesky.profile(okJson(FakeBluesky.PROFILE));
        bluesky.feed("", "");
        bluesky.identity();
        bluesky.repository(new CarBuilder().commit("3kaa").build());
        reading = reading(Map.of());
    }

    @Test
    void whoReactedIsToldWithTheWholeCount() throws NetworkFailure {
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 3, 1, 1, 2)));
        bluesky.reactions("getLikes", "a", "likes", "", like("did:plc:ben", LIKED), like("did:plc:eve", LIKED));
        bluesky.reactions("getRepostedBy", "a", "repostedBy", "", "{\"did\":\"did:plc:ben\"}");
        bluesky.reactions("getQuotes", "a", "posts", "", post("q", "did:plc:eve", LIKED, 0, 0, 0, 0));
        bluesky.replies("a", item(post("r", "did:plc:ben", LIKED, 0, 0, 0, 0)), "{\"notFound\":true}");

        assertThat(observations(readAll("")))
                .containsExactlyInAnyOrder(
                        new AccountTotal(SIGNAL_KIND_FOLLOWERS, 812),
                        new AccountTotal(SIGNAL_KIND_FOLLOWING, 90),
                        reactions("a", SIGNAL_KIND_LIKES_RECEIVED, 3, at("did:plc:ben"), at("did:plc:eve")),
                        reactions("a", SIGNAL_KIND_RESHARES_RECEIVED, 1, new Reactor("did:plc:ben", Optional.empty())),
                        reactions("a", SIGNAL_KIND_QUOTES_RECEIVED, 1, at("did:plc:eve")),
                        reactions("a", SIGNAL_KIND_REPLIES_RECEIVED, 2, at("did:plc:ben")));
    }

    @Test
    void ownReactionsAreNotThoseOfOthers() throws NetworkFailure {
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 1, 0, 0, 2)));
        bluesky.reactions("getLikes", "a", "likes", "", like(ADA, LIKED));
        bluesky.replies(
                "a", item(post("b", ADA, LIKED, 0, 0, 0, 0)), item(post("r", "did:plc:ben", LIKED, 0, 0, 0, 0)));

        assertThat(observations(readAll("")))
                .contains(
                        reactions("a", SIGNAL_KIND_LIKES_RECEIVED, 0),
                        reactions("a", SIGNAL_KIND_REPLIES_RECEIVED, 1, at("did:plc:ben")));
    }

    @Test
    void postThatNobodyReactedToIsZeroWithoutAsking() throws NetworkFailure {
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 0, 0, 0, 0)));

        assertThat(observations(readAll(""))).contains(reactions("a", SIGNAL_KIND_LIKES_RECEIVED, 0));
        assertThat(asked("getLikes")).isZero();
    }

    @Test
    void postsOfOthersThatThePersonRepostedCountForNobody() throws NetworkFailure {
        bluesky.feed("", "", repost(post("x", "did:plc:eve", "2020-01-01T00:00:00Z", 900, 1, 1, 1), WRITTEN));

        assertThat(observations(readAll(""))).hasSize(2).noneMatch(PostReactions.class::isInstance);
    }

    @Test
    void feedIsReadToTheEndOfTheWindow() throws NetworkFailure {
        bluesky.feed("", "two", item(post("a", ADA, WRITTEN, 0, 0, 0, 0)));
        bluesky.feed("two", "three", item(post("b", ADA, "2026-09-01T10:00:00Z", 0, 0, 0, 0)));
        bluesky.feed("three", "four", item(post("c", ADA, "2026-08-01T10:00:00Z", 0, 0, 0, 0)));

        assertThat(observations(readAll("")))
                .filteredOn(observation -> observation.kind() == SIGNAL_KIND_LIKES_RECEIVED)
                .extracting(observation -> ((PostReactions) observation).post())
                .containsExactly("cid-a", "cid-b");
    }

    @Test
    void namesAreReadPageByPageAndBounded() throws NetworkFailure {
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 1000, 0, 0, 0)));
        bluesky.reactions("getLikes", "a", "likes", "more", like("did:plc:ben", LIKED));

        readAll("");

        assertThat(asked("getLikes")).isEqualTo(3);
    }

    @Test
    void onlyWhatChangedIsAskedAgain() throws NetworkFailure {
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 1, 0, 0, 0)), item(post("b", ADA, WRITTEN, 1, 0, 0, 0)));
        bluesky.reactions("getLikes", "a", "likes", "", like("did:plc:ben", LIKED));
        bluesky.reactions("getLikes", "b", "likes", "", like("did:plc:ben", LIKED));
        String next = readAll("").getLast().cursor();
        SERVER.resetRequests();
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 1, 0, 0, 0)), item(post("b", ADA, WRITTEN, 2, 0, 0, 0)));

        List<Observation> observations = observations(readAll(next));

        assertThat(asked("getLikes")).isOne();
        assertThat(observations).contains(reactions("b", SIGNAL_KIND_LIKES_RECEIVED, 2, at("did:plc:ben")));
    }

    @Test
    void postDeletedMeanwhileIsNoFailure() throws NetworkFailure {
        bluesky.feed("", "", item(post("a", ADA, WRITTEN, 0, 0, 0, 1)));
        SERVER.stubFor(FakeBluesky.ask("app.bsky.feed.getPostThread")
                .willReturn(okJson("{\"error\":\"NotFound\",\"message\":\"Post not found\"}")
                        .withStatus(400)));

        assertThat(observations(readAll(""))).noneMatch(PostReactions.class::isInstance);
    }

    @Test
    void repositoryIsReadInSlicesAndLaterOnlyWhatIsNew() throws NetworkFailure {
        var car = new CarBuilder().commit("3kaa");
        for (int i = 0; i < 25; i++) {
            car.act("like", "2026-11-20T10:00:%02dZ".formatted(i));
        }
        bluesky.repository(car.build());

        List<Page> pages = readAll("");
        readAll(pages.getLast().cursor());

        assertThat(observations(pages))
                .filteredOn(observation -> observation.kind() == SIGNAL_KIND_LIKES_GIVEN)
                .doesNotHaveDuplicates()
                .hasSize(25);
        assertThat(SERVER.findAll(getRequestedFor(urlPathMatching(".*getRepo"))))
                .extracting(request -> request.getQueryParams().containsKey("since")
                        ? request.queryParameter("since").firstValue()
                        : "")
                .containsExactly("", "", "", "3kaa", "3kaa", "3kaa");
    }

    @Test
    void serversThatOnlyWeCanReachAreNotAsked() {
        reading = reading(Map.of("clout.networks.bluesky.private-servers", "false"));

        for (String server :
                List.of(SERVER.baseUrl(), "https://127.0.0.1", "https://localhost", "https://[::1]", "x:y")) {
            bluesky.identity(server);
            assertThat(failure().kind()).isEqualTo(Kind.NOT_THERE);
        }
        assertThat(asked("getRepo")).isZero();
    }

    @Test
    void badRepositoriesAreTold() {
        byte[] car = new CarBuilder().act("like", WRITTEN).commit("3kaa").build();

        bluesky.repository(Arrays.copyOf(car, car.length - 10));
        assertThat(failure().kind()).isEqualTo(Kind.COULD_NOT_READ);
        bluesky.repository(okJson("{\"error\":\"RepoTakendown\"}").withStatus(400));
        assertThat(failure().kind()).isEqualTo(Kind.NOT_ALLOWED);
        bluesky.repository(aResponse().withStatus(503));
        assertThat(failure().kind()).isEqualTo(Kind.NETWORK_DOWN);
        bluesky.repository(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1/"));
        assertThat(failure().kind()).isEqualTo(Kind.COULD_NOT_READ);
        bluesky.repository(aResponse().withBody(car).withChunkedDribbleDelay(4, 4_000));
        assertThat(failure().kind()).isEqualTo(Kind.NETWORK_DOWN);
        bluesky.repository(
                new CarBuilder().record(Map.of("big", new byte[300_000])).build());
        assertThat(failure().kind()).isEqualTo(Kind.NETWORK_DOWN);
    }

    @Test
    void statusesAreTold() {
        assertThat(failure(aResponse().withStatus(401)).kind()).isEqualTo(Kind.TOKEN_REVOKED);
        assertThat(failure(aResponse().withStatus(403)).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(failure(aResponse().withStatus(500)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(aResponse().withFixedDelay(5_000)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(okJson("{\"error\":\"AccountTakedown\"}").withStatus(400))
                        .kind())
                .isEqualTo(Kind.SUSPENDED);
        assertThat(failure(okJson("{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}")
                                .withStatus(400))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
    }

    @Test
    void rateLimitSaysWhenToComeBack() {
        NetworkFailure limited = failure(aResponse().withStatus(429).withHeader("RateLimit-Reset", "1795349700"));

        assertThat(limited.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(limited.retryAt()).contains(Instant.ofEpochSecond(1795349700));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"followsCount\":90}",
                "{\"followersCount\":null,\"followsCount\":90}",
                "{\"followersCount\":\"812\",\"followsCount\":90}",
                "{\"followersCount\":-1,\"followsCount\":90}"
            })
    void countThatIsMissingIsNotMeasuredAndNeverZero(String body) throws NetworkFailure {
        bluesky.profile(okJson(body));

        List<Page> pages = readAll("");

        assertThat(pages.getFirst().observations()).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWING, 90));
        assertThat(pages.getFirst().notMeasured())
                .containsExactly(new NotMeasured(SIGNAL_KIND_FOLLOWERS, "could_not_read", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"did\":\"did:plc:ada\",\"followersCount\":81", "<html>sorry</html>", ""})
    void whatIsNoProfileCouldNotBeRead(String body) {
        assertThat(failure(okJson(body)).kind()).isEqualTo(Kind.COULD_NOT_READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"likeCount", "repostCount", "quoteCount", "replyCount", "cid", "uri", "indexedAt", "author"})
    void postWithoutOneOfItsFieldsIsLeftOutAndToldOf(String field) throws NetworkFailure {
        bluesky.feed(
                "",
                "",
                item(post("a", ADA, WRITTEN, 0, 0, 0, 0).replace("\"" + field + "\"", "\"other\"")),
                item(post("b", ADA, WRITTEN, 0, 0, 0, 0)));

        List<Page> pages = readAll("");

        assertThat(pages.stream().flatMap(page -> page.notMeasured().stream())).isNotEmpty();
        assertThat(observations(pages)).contains(reactions("b", SIGNAL_KIND_LIKES_RECEIVED, 0));
    }

    @Test
    void repositoryInWhichNothingIsNewIsReadToTheEnd() throws NetworkFailure {
        bluesky.repository(new CarBuilder().commit("3kaa").act("like", WRITTEN).build());
        String next = readAll("").getLast().cursor();
        bluesky.repository(new CarBuilder().build());

        Page last = readAll(next).getLast();

        assertThat(last.last()).isTrue();
        assertThat(last.notMeasured()).isEmpty();
        readAll(last.cursor());
        assertThat(SERVER.findAll(getRequestedFor(urlPathMatching(".*getRepo"))))
                .extracting(request -> request.getQueryParams().containsKey("since")
                        ? request.queryParameter("since").firstValue()
                        : "")
                .containsExactly("", "3kaa", "3kaa");
    }

    @Test
    void wholeRepositoryWithoutACommitIsBroken() {
        bluesky.repository(new CarBuilder().build());

        assertThat(failure().kind()).isEqualTo(Kind.COULD_NOT_READ);
    }

    private List<Page> readAll(String cursor) throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = cursor;
        do {
            pages.add(reading.fetch(ACCOUNT, next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private NetworkFailure failure() {
        return catchThrowableOfType(NetworkFailure.class, () -> readAll(""));
    }

    private NetworkFailure failure(ResponseDefinitionBuilder response) {
        bluesky.profile(response);
        return failure();
    }

    private static BlueskyReading reading(Map<String, String> more) {
        var properties = new HashMap<>(Map.of(
                "clout.networks.bluesky.api-url", SERVER.baseUrl(),
                "clout.networks.bluesky.plc-url", SERVER.baseUrl(),
                "clout.networks.bluesky.private-servers", "true",
                "clout.networks.bluesky.slice", "10",
                "clout.networks.bluesky.max-repository", "200K",
                "clout.networks.bluesky.repository-timeout", "1S"));
        properties.putAll(more);
        var config = TestConfig.of(BlueskyConfig.class, properties);
        var transport =
                new Transport(TestConfig.network(Map.of("http.timeout", "1S")).http());
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var client = new BlueskyClient(config, UnguardedNetwork.client(clock, new BlueskyRules()));
        return new BlueskyReading(config, client, new RepositoryClient(config, transport, client), clock);
    }

    private static PostReactions reactions(String post, SignalKind kind, int count, Reactor... named) {
        return new PostReactions("cid-" + post, kind, count, List.of(named), Instant.parse(WRITTEN));
    }

    private static Reactor at(String did) {
        return new Reactor(did, Optional.of(Instant.parse(LIKED)));
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }

    private static int asked(String method) {
        return SERVER.findAll(getRequestedFor(urlPathMatching(".*" + method))).size();
    }
}
