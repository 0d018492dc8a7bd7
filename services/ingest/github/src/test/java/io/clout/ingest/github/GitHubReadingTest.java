// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.ingest.github.FakeGitHub.fork;
import static io.clout.ingest.github.FakeGitHub.repository;
import static io.clout.ingest.github.FakeGitHub.star;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FORKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPOSITORIES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Page;
import io.clout.ingest.testing.RecordedLimits;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubReadingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant CREATED = Instant.parse("2020-01-01T00:00:00Z");
    private static final String RECENT = "2026-11-20T10:00:00Z";
    private static final String LONG_AGO = "2021-05-01T10:00:00Z";
    private static final ExternalAccount ADA = new ExternalAccount("1815", "ada");

    private final FakeGitHub github = new FakeGitHub(SERVER::stubFor, SERVER.baseUrl());
    private GitHubReading reading = reading(SERVER.baseUrl(), Map.of());

    @BeforeEach
    void gitHubAnswers() {
        github.user(FakeGitHub.USER);
        github.repositories(1, false);
        reading = reading(SERVER.baseUrl(), Map.of());
    }

    @Test
    void accountIsReadInThreeSteps() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 3, 1), repository(2, "notes", 0, 0));
        github.events(
                "ada/engine",
                1,
                star(9, RECENT),
                FakeGitHub.event("PushEvent", 1815, RECENT),
                star(8, RECENT),
                star(7, LONG_AGO));
        github.starHistory("ada/engine", FakeGitHub.week(DAY, 2), FakeGitHub.week(Instant.parse(LONG_AGO), 1));
        github.forks("ada/engine", fork(8, RECENT));

        assertThat(observations(readAll("")))
                .containsExactlyInAnyOrder(
                        new AccountTotal(SIGNAL_KIND_FOLLOWERS, 812),
                        new AccountTotal(SIGNAL_KIND_FOLLOWING, 90),
                        new AccountTotal(SIGNAL_KIND_REPOSITORIES, 2),
                        new AccountTotal(SIGNAL_KIND_STARS, 3),
                        new AccountTotal(SIGNAL_KIND_FORKS, 1),
                        new PostReactions(
                                "1",
                                SIGNAL_KIND_STARS_RECEIVED,
                                3,
                                List.of(at(9), at(8)),
                                CREATED,
                                List.of(new Observation.Dated(DAY, 2))),
                        new PostReactions("1", SIGNAL_KIND_FORKS_RECEIVED, 1, List.of(at(8)), CREATED),
                        new PostReactions("2", SIGNAL_KIND_STARS_RECEIVED, 0, List.of(), CREATED),
                        new PostReactions("2", SIGNAL_KIND_FORKS_RECEIVED, 0, List.of(), CREATED));
    }

    @Test
    void accountWithoutRepositoriesIsMeasuredAsZero() throws NetworkFailure {
        List<Page> pages = readAll("");

        assertThat(observations(pages)).contains(new AccountTotal(SIGNAL_KIND_STARS, 0));
        assertThat(pages).hasSize(2);
    }

    @Test
    void pagesAreReadToTheEndAndForksOfOthersAreLeftOut() throws NetworkFailure {
        String fork = repository(3, "linux", 5000, 900).replace("\"fork\":false", "\"fork\":true");
        github.repositories(1, true, repository(1, "engine", 0, 0), fork);
        github.repositories(2, false, repository(2, "notes", 0, 0));

        List<Observation> observations = observations(readAll(""));

        assertThat(observations)
                .contains(new AccountTotal(SIGNAL_KIND_REPOSITORIES, 2), new AccountTotal(SIGNAL_KIND_STARS, 0));
    }

    @Test
    void namingIsBoundedAndTheRestCountsWithoutNames() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 1000, 0));
        for (int page = 1; page <= 4; page++) {
            github.events("ada/engine", page, FakeGitHub.stars(page * 100, RECENT));
        }

        PostReactions stars = stars(readAll(""));

        assertThat(stars.value()).isEqualTo(1000);
        assertThat(stars.named()).hasSize(300);
        assertThat(SERVER.findAll(getRequestedFor(urlPathMatching(".*/events"))))
                .hasSize(3);
    }

    @Test
    void starsAndForksAreCountedWhereGitHubDoesNotSayWhoseTheyAre() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 2, 1));
        for (int status : new int[] {401, 403, 404}) {
            for (String list : List.of("events", "stargazers/history", "forks")) {
                github.answers(
                        "/repos/ada/engine/" + list,
                        okJson("{\"message\":\"Requires authentication\"}").withStatus(status));
            }

            assertThat(observations(readAll("")))
                    .contains(
                            new PostReactions("1", SIGNAL_KIND_STARS_RECEIVED, 2, List.of(), CREATED),
                            new PostReactions("1", SIGNAL_KIND_FORKS_RECEIVED, 1, List.of(), CREATED));
        }
    }

    @Test
    void renamedRepositoryIsFollowed() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 1, 0));
        github.answers(
                "/repos/ada/engine/events",
                aResponse().withStatus(301).withHeader("Location", SERVER.baseUrl() + "/repositories/1/events"));
        github.answers("/repositories/1/events", okJson("[" + star(8, RECENT) + "]"));

        assertThat(stars(readAll("")).named()).containsExactly(at(8));
    }

    @Test
    void repositoryThatFailsIsLeftOutAndAskedForTheNextTime() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 1, 0), repository(2, "notes", 1, 0));
        github.events("ada/notes", 1, star(8, RECENT));
        String cursor = reading.fetch(ADA, "").cursor();
        cursor = reading.fetch(ADA, cursor).cursor();

        Page behind = reading.without(cursor, new NetworkFailure(Kind.NETWORK_DOWN, "502"))
                .orElseThrow();
        Page last = reading.fetch(ADA, behind.cursor());

        assertThat(behind.notMeasured()).extracting(NotMeasured::item).containsOnly("ada/engine");
        assertThat(last.last()).isTrue();
        github.events("ada/engine", 1, star(9, RECENT));
        assertThat(stars(readAll(last.cursor())).post()).isEqualTo("1");
    }

    @Test
    void questionsAreLeftForThoseWhoLink() throws NetworkFailure {
        var used = okJson(FakeGitHub.USER)
                .withHeader("x-ratelimit-remaining", "15")
                .withHeader("x-ratelimit-reset", "1795349700");
        var limits = new RecordedLimits(Clock.fixed(NOW, ZoneOffset.UTC));
        var client = new GitHubClient(
                TestConfig.of(GitHubConfig.class, Map.of("clout.networks.github.api-url", SERVER.baseUrl())),
                limits.client(new GitHubRules()));
        github.answers("/user/1815", used);
        github.answers("/users/ada", used);

        client.readUser("1815");

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> client.readUser("1815"))
                        .retryAt())
                .contains(Instant.ofEpochSecond(1795349700));
        assertThat(client.user("ada").text("login")).isEqualTo("ada");
    }

    @Test
    void onlyWhatChangedIsAskedAgain() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 1, 0), repository(2, "notes", 1, 0));
        github.events("ada/engine", 1, star(8, RECENT));
        github.events("ada/notes", 1, star(8, RECENT));
        String next = readAll("").getLast().cursor();
        SERVER.resetRequests();
        github.repositories(1, false, repository(1, "engine", 1, 0), repository(2, "notes", 2, 0));
        github.events("ada/notes", 1, star(9, "2026-11-22T11:59:00Z"), star(8, RECENT));

        List<Page> pages = readAll(next);

        assertThat(stars(pages).post()).isEqualTo("2");
        assertThat(stars(pages).named()).extracting(Reactor::actor).containsExactly("9");
        assertThat(SERVER.findAll(getRequestedFor(urlPathMatching(".*/events"))))
                .hasSize(1);
    }

    @Test
    void unchangedPageIsNotSentAgainButStillCounts() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 1, 0));
        github.events("ada/engine", 1, star(8, RECENT));
        String next = readAll("").getLast().cursor();
        github.unchanged(1);

        List<Page> pages = readAll(readAll(next).getLast().cursor());

        assertThat(observations(pages))
                .contains(new AccountTotal(SIGNAL_KIND_STARS, 1))
                .noneMatch(PostReactions.class::isInstance);
    }

    @Test
    void ownStarIsNotToldApart() throws NetworkFailure {
        github.repositories(1, false, repository(1, "engine", 1, 0));
        github.events("ada/engine", 1, star(1815, RECENT));

        assertThat(stars(readAll("")).named()).isEmpty();
    }

    @Test
    void operatorsTokenIsUsed() throws NetworkFailure {
        reading = reading(SERVER.baseUrl(), Map.of("clout.networks.github.token", "secret"));

        readAll("");

        assertThat(SERVER.findAll(getRequestedFor(urlPathMatching("/(user/1815|users/ada/repos)"))
                        .withHeader("Authorization", equalTo("Bearer secret"))))
                .hasSize(2);
    }

    @Test
    void statusesAreTold() {
        assertThat(failure(aResponse().withStatus(401)).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(failure(okJson("{\"message\":\"Bad credentials\"}").withStatus(401))
                        .kind())
                .isEqualTo(Kind.APP_REFUSED);
        assertThat(failure(aResponse().withStatus(403)).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(failure(aResponse().withStatus(404)).kind()).isEqualTo(Kind.NOT_THERE);
        assertThat(failure(aResponse().withStatus(500)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(aResponse().withFixedDelay(5_000)).kind()).isEqualTo(Kind.NETWORK_DOWN);
    }

    @Test
    void limitsSayWhenToComeBack() {
        var used = aResponse()
                .withStatus(403)
                .withHeader("x-ratelimit-limit", "60")
                .withHeader("x-ratelimit-remaining", "0")
                .withHeader("x-ratelimit-reset", "1795349700");
        String secondary = "{\"message\":\"You have exceeded a secondary rate limit.\"}";

        assertThat(failure(used).kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure(used).retryAt()).contains(Instant.ofEpochSecond(1795349700));
        assertThat(failure(aResponse().withStatus(429).withHeader("Retry-After", "30"))
                        .retryAt())
                .contains(NOW.plusSeconds(30));
        assertThat(failure(okJson(secondary).withStatus(403)).kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure(okJson(secondary).withStatus(403)).retryAt()).contains(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"ada\",\"followers\":81",
                "<html>sorry</html>",
                "",
                "[]",
                "{\"followers\":812,\"following\":90}"
            })
    void whatIsNoAccountCouldNotBeRead(String body) {
        assertThat(failure(okJson(body)).kind()).isEqualTo(Kind.COULD_NOT_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"followers\":null,", "\"followers\":\"812\",", "\"followers\":-1,"})
    void countThatIsMissingIsNotMeasuredAndNeverZero(String count) throws NetworkFailure {
        github.user("{\"login\":\"ada\"," + count + "\"following\":90}");

        Page page = reading.fetch(ADA, "");

        assertThat(page.observations()).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWING, 90));
        assertThat(page.notMeasured()).extracting(NotMeasured::kind).containsExactly(SIGNAL_KIND_FOLLOWERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stargazers_count", "forks_count", "fork", "created_at", "id"})
    void repositoryWithoutOneOfItsFieldsIsLeftOutAndNamed(String field) throws NetworkFailure {
        github.repositories(
                1,
                false,
                repository(1, "engine", 3, 1).replace("\"" + field + "\"", "\"other\""),
                repository(2, "notes", 0, 0));

        List<Page> pages = readAll("");

        assertThat(pages.stream().flatMap(page -> page.notMeasured().stream()))
                .extracting(NotMeasured::item)
                .contains("ada/engine");
        assertThat(observations(pages))
                .anyMatch(observation -> observation.kind() == SIGNAL_KIND_STARS_RECEIVED)
                .noneMatch(observation -> observation.kind() == SIGNAL_KIND_STARS);
    }

    private List<Page> readAll(String cursor) throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = cursor;
        do {
            pages.add(reading.fetch(ADA, next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private NetworkFailure failure(ResponseDefinitionBuilder response) {
        github.answers("/user/1815", response);
        return catchThrowableOfType(NetworkFailure.class, () -> reading.fetch(ADA, ""));
    }

    private static GitHubReading reading(String baseUrl, Map<String, String> more) {
        var properties = new HashMap<>(more);
        properties.put("clout.networks.github.api-url", baseUrl);
        var config = TestConfig.of(GitHubConfig.class, properties);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new GitHubReading(
                config, new GitHubClient(config, UnguardedNetwork.client(clock, new GitHubRules())), clock);
    }

    private static PostReactions stars(List<Page> pages) {
        return observations(pages).stream()
                .filter(observation -> observation.kind() == SIGNAL_KIND_STARS_RECEIVED)
                .map(PostReactions.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }

    private static Reactor at(int user) {
        return new Reactor(Integer.toString(user), Optional.of(Instant.parse(RECENT)));
    }
}
