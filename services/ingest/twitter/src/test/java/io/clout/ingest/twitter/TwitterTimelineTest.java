// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Page;
import io.clout.ingest.testing.RecordedLimits;
import io.clout.ingest.testing.Reports;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterTimelineTest {

    @RegisterExtension
    static final WireMockExtension X = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Access TOKEN = new Access.Token("token");
    private static final ExternalAccount ADA = new ExternalAccount("12497", "ada");
    private static final String ME = "/2/users/me";
    private static final String POSTS = "/2/users/12497/tweets";
    private static final String MENTIONS = "/2/users/12497/mentions";
    private static final String NOTHING = "{\"meta\":{\"result_count\":0}}";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private TwitterTimeline timeline = timeline(X.baseUrl());

    @BeforeEach
    void xAnswers() {
        X.stubFor(get(urlPathEqualTo(ME)).willReturn(okJson("""
                        {"data":{"id":"12497","username":"ada","name":"Ada","unknown":{"field":1},"public_metrics":
                        {"followers_count":812,"following_count":90,"tweet_count":3000,"listed_count":17}}}
                        """)));
        X.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson(NOTHING)));
        X.stubFor(get(urlPathEqualTo(MENTIONS)).willReturn(okJson(NOTHING)));
        timeline = timeline(X.baseUrl());
    }

    @Test
    void accountIsReadInThreeSteps() throws NetworkFailure {
        X.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson(page(post("1", 40, 8, 2, 1), ""))));
        X.stubFor(get(urlPathEqualTo(MENTIONS)).willReturn(okJson(page(mention("9", "77"), ""))));

        List<Observation> observations = observations(readAll(""));

        assertThat(observations)
                .contains(
                        new AccountTotal(SIGNAL_KIND_FOLLOWERS, 812),
                        new AccountTotal(SIGNAL_KIND_LIST_MEMBERSHIPS, 17),
                        new PostTotal("1", SIGNAL_KIND_QUOTES_RECEIVED, 1, Instant.parse("2026-11-20T10:00:00Z")),
                        new PostTotal("1", SIGNAL_KIND_MENTIONS_GIVEN, 1, Instant.parse("2026-11-20T10:00:00Z")),
                        new Reaction("9", SIGNAL_KIND_MENTIONS_RECEIVED, "77", Instant.parse("2026-11-21T10:00:00Z")));
    }

    @Test
    void pagesAreReadToTheEnd() throws NetworkFailure {
        X.stubFor(get(urlPathEqualTo(POSTS))
                .withQueryParam("pagination_token", absent())
                .willReturn(okJson(page(post("2", 1, 0, 0, 0), "NEXT"))));
        X.stubFor(get(urlPathEqualTo(POSTS))
                .withQueryParam("pagination_token", equalTo("NEXT"))
                .willReturn(okJson(page(post("1", 1, 0, 0, 0), ""))));

        List<Page> pages = readAll("");

        assertThat(pages).hasSize(4);
        assertThat(observations(pages))
                .filteredOn(PostTotal.class::isInstance)
                .extracting(o -> ((PostTotal) o).post())
                .contains("1", "2");
    }

    @Test
    void firstReadingLooksBackAsFarAsAScoreAndLaterOnesAWeek() throws NetworkFailure {
        String next = readAll("").getLast().cursor();
        readAll(next);

        assertThat(queries(POSTS, "start_time")).containsExactly("2026-08-24T12:00:00Z", "2026-11-15T12:00:00Z");
    }

    @Test
    void mentionsAreReadSinceTheNewestOfAllPages() throws NetworkFailure {
        X.stubFor(get(urlPathEqualTo(MENTIONS))
                .withQueryParam("pagination_token", absent())
                .willReturn(okJson(page(mention("9", "77"), "NEXT"))));
        X.stubFor(get(urlPathEqualTo(MENTIONS))
                .withQueryParam("pagination_token", equalTo("NEXT"))
                .willReturn(okJson(page(mention("5", "78"), ""))));
        String next = readAll("").getLast().cursor();
        X.stubFor(get(urlPathEqualTo(MENTIONS)).willReturn(okJson(NOTHING)));
        String afterNothing = readAll(next).getLast().cursor();
        readAll(afterNothing);

        assertThat(queries(MENTIONS, "since_id")).containsExactly("9", "9");
    }

    @Test
    void retweetGivesNothingOfTheOriginalsCounts() throws NetworkFailure {
        String retweet = """
                {"id":"3","created_at":"2026-11-20T10:00:00.000Z","referenced_tweets":[{"type":"retweeted","id":"2"}],
                "public_metrics":{"retweet_count":20000,"reply_count":0,"like_count":0,"quote_count":0}}
                """;
        X.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson(page(retweet, ""))));

        assertThat(observations(readAll("")))
                .filteredOn(PostTotal.class::isInstance)
                .contains(new PostTotal("3", SIGNAL_KIND_RETWEETS_GIVEN, 1, Instant.parse("2026-11-20T10:00:00Z")))
                .hasSize(3);
    }

    @Test
    void replyToThePersonIsCountedAtThePostOnly() throws NetworkFailure {
        String reply = """
                {"id":"9","author_id":"77","in_reply_to_user_id":"12497","created_at":"2026-11-21T10:00:00.000Z"}
                """;
        X.stubFor(get(urlPathEqualTo(MENTIONS)).willReturn(okJson(page(reply, ""))));

        assertThat(observations(readAll(""))).noneMatch(Reaction.class::isInstance);
    }

    @Test
    void statusesAreTold() {
        assertThat(failure(aResponse().withStatus(401)).kind()).isEqualTo(Kind.TOKEN_REVOKED);
        assertThat(failure(aResponse().withStatus(403)).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(failure(aResponse().withStatus(500)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(aResponse().withStatus(400)).kind()).isEqualTo(Kind.COULD_NOT_READ);
    }

    @Test
    void rateLimitSaysWhenToComeBack() {
        NetworkFailure limited = failure(aResponse().withStatus(429).withHeader("x-rate-limit-reset", "1795349700"));

        assertThat(limited.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(limited.retryAt()).contains(Instant.ofEpochSecond(1795349700));
        assertThat(failure(aResponse().withStatus(503).withHeader("Retry-After", "120"))
                        .retryAt())
                .contains(NOW.plusSeconds(120));
        assertThat(failure(aResponse().withStatus(429).withHeader("Retry-After", "soon"))
                        .retryAt())
                .isEmpty();
    }

    @Test
    void slowAndMissingNetworksAreDown() {
        assertThat(failure(aResponse().withFixedDelay(5_000)).kind()).isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(okJson("{}").withChunkedDribbleDelay(2, 10_000)).kind())
                .isEqualTo(Kind.NETWORK_DOWN);
        assertThat(failure(okJson("x".repeat(200_000))).kind()).isEqualTo(Kind.NETWORK_DOWN);

        timeline = timeline("http://127.0.0.1:1");
        assertThat(failure(okJson("{}")).kind()).isEqualTo(Kind.NETWORK_DOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"id\":\"12497\",\"public_metrics\":{\"followers_cou",
                "<html>sorry</html>",
                "",
                "{\"errors\":[{\"title\":\"Forbidden\"}]}",
                "{\"data\":{\"id\":\"12497\"}}"
            })
    void whatIsNoAccountCouldNotBeRead(String body) {
        assertThat(failure(okJson(body)).kind()).isEqualTo(Kind.COULD_NOT_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"followers_count\":null,", "\"followers_count\":\"812\",", "\"followers_count\":-1,"})
    void countThatIsMissingIsNotMeasuredAndNeverZero(String count) throws NetworkFailure {
        X.stubFor(get(urlPathEqualTo(ME))
                .willReturn(okJson(
                        "{\"data\":{\"public_metrics\":{" + count + "\"following_count\":90,\"listed_count\":17}}}")));

        Page page = timeline.fetch(ADA, TOKEN, "");

        assertThat(page.observations())
                .containsExactly(
                        new AccountTotal(SIGNAL_KIND_FOLLOWING, 90),
                        new AccountTotal(SIGNAL_KIND_LIST_MEMBERSHIPS, 17));
        assertThat(page.notMeasured()).extracting(NotMeasured::kind).containsExactly(SIGNAL_KIND_FOLLOWERS);
    }

    @Test
    void creditsThatAreUsedUpAreTheOperators() {
        NetworkFailure depleted = failure(okJson("{\"title\":\"CreditsDepleted\",\"detail\":\"no credits\"}")
                .withStatus(402));

        assertThat(depleted.kind()).isEqualTo(Kind.BUDGET_USED_UP);
        assertThat(depleted.retryAt()).contains(NOW.plusSeconds(3600));
    }

    @Test
    void reportedLackOfCreditsIsNoChangeOfTheNetwork() throws IOException {
        Reports.answer(new WireMock(X.getPort()), "x-api-402");

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> timeline.fetch(ADA, TOKEN, ""))
                        .kind())
                .isEqualTo(Kind.BUDGET_USED_UP);
    }

    @Test
    void whatWasReadTodayIsNotChargedAgain() throws NetworkFailure {
        X.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson(page(post("1", 40, 8, 2, 1), ""))));
        var limits = new RecordedLimits(clock);
        timeline = timeline(X.baseUrl(), limits.client(new TwitterRules()));
        String next = readAll("").getLast().cursor();
        long first = limits.taken();

        X.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson(page(post("1", 41, 8, 2, 1), ""))));
        String later = readAll(next).getLast().cursor();

        assertThat(first).isEqualTo(10 + 5);
        assertThat(limits.taken()).isEqualTo(first);
        X.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson(page(post("2", 1, 0, 0, 0), ""))));
        readAll(later);
        assertThat(limits.taken()).isEqualTo(first + 5);
    }

    private List<Page> readAll(String cursor) throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = cursor;
        do {
            pages.add(timeline.fetch(ADA, TOKEN, next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private NetworkFailure failure(ResponseDefinitionBuilder response) {
        X.stubFor(get(urlPathEqualTo(ME)).willReturn(response));
        return catchThrowableOfType(NetworkFailure.class, () -> timeline.fetch(ADA, TOKEN, ""));
    }

    private TwitterTimeline timeline(String baseUrl) {
        return timeline(baseUrl, UnguardedNetwork.client(clock, new TwitterRules()));
    }

    private TwitterTimeline timeline(String baseUrl, NetworkClient network) {
        var config = TestConfig.of(TwitterConfig.class, Map.of("clout.networks.twitter.api-url", baseUrl));
        return new TwitterTimeline(config, new TwitterClient(config, network), clock);
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }

    private static List<String> queries(String path, String parameter) {
        return X.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().startsWith(path + "?"))
                .map(request -> request.queryParameter(parameter))
                .filter(query -> query.isPresent())
                .map(query -> query.firstValue())
                .toList();
    }

    private static String page(String post, String next) {
        String token = next.isEmpty() ? "" : ",\"next_token\":\"" + next + "\"";
        return "{\"data\":[" + post + "],\"meta\":{\"result_count\":1" + token + "}}";
    }

    private static String post(String id, int likes, int retweets, int replies, int quotes) {
        return """
                {"id":"%s","created_at":"2026-11-20T10:00:00.000Z","text":"Hello @ben",
                "entities":{"mentions":[{"start":6,"end":10,"username":"ben","id":"42"}]},
                "public_metrics":{"like_count":%d,"retweet_count":%d,"reply_count":%d,"quote_count":%d,"bookmark_count":0}}
                """.formatted(id, likes, retweets, replies, quotes);
    }

    private static String mention(String id, String author) {
        return """
                {"id":"%s","author_id":"%s","created_at":"2026-11-21T10:00:00.000Z","text":"@ada look"}
                """.formatted(id, author);
    }
}
