// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.ingest.Database;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.StandIn;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.StartLinkRequest;
import io.clout.proto.signal.v1.Signal;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(
        value = StandIn.class,
        initArgs = {
            @ResourceArg(name = "clout.twitter.api-url", value = "%s"),
            @ResourceArg(name = "clout.twitter.client-id", value = "app"),
            @ResourceArg(name = "clout.twitter.client-secret", value = "app secret"),
            @ResourceArg(name = "clout.budget.units-per-day", value = "1000000")
        })
class LinkQuarkusTest {

    private static final String CALLBACK = "http://localhost:8080/api/v1/links/twitter/callback";

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    private ManagedChannel channel;
    private ServiceDriver service;
    private WireMock x;
    private final String ada = "ada-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database);
        x = StandIn.client();
        x.resetMappings();
        x.resetRequests();
        tokens("code-1", "access-1", "refresh-1");
        x.register(get(urlPathEqualTo("/2/users/me")).willReturn(okJson("""
                        {"data":{"id":"12497","username":"ada","public_metrics":
                        {"followers_count":812,"following_count":90,"tweet_count":3000,"listed_count":17}}}
                        """)));
        onlyPostHas(5);
        x.register(get(urlPathMatching("/2/users/.*/mentions")).willReturn(okJson("""
                        {"data":[{"id":"9","author_id":"77","created_at":"2026-11-21T10:00:00.000Z"}],"meta":{"result_count":1}}
                        """)));
    }

    @AfterEach
    void disconnect() {
        // What is left would be read by the poller during the next test.
        database.run("delete from account");
        database.run("delete from budget");
        channel.shutdownNow();
    }

    @Test
    void signInLinksTheAccountAndReadsItAtOnce() {
        Map<String, String> query = start();
        Account account = complete(query.getOrDefault("state", ""), "code-1");

        assertThat(account.getExternalId()).isEqualTo("12497");
        assertThat(query)
                .containsEntry("client_id", "app")
                .containsEntry("scope", "tweet.read%20users.read%20offline.access")
                .containsEntry("code_challenge_method", "S256");
        AccountSync sync = awaitSync();
        assertThat(sync.getNextSyncAt().getSeconds())
                .isGreaterThan(sync.getLastSyncedAt().getSeconds() + 3600);
        assertThat(sync.hasProblem()).isFalse();
        assertThat(value(SIGNAL_KIND_LIKES_RECEIVED.name())).isEqualTo(5);
        assertThat(service.signals(ada))
                .filteredOn(signal -> signal.getKind() == SIGNAL_KIND_MENTIONS_RECEIVED)
                .singleElement()
                .satisfies(signal -> assertThat(signal.getActor()).hasSize(22));
    }

    @Test
    void tokensAndSignInsAreNotReadableInTheDatabase() {
        complete(start().getOrDefault("state", ""), "code-1");

        assertThat(service.count("token where position('access-1'::bytea in sealed) > 0"))
                .isZero();
        assertThat(service.count("token")).isOne();
        assertThat(service.count("pending_link where person_id = $1", ada)).isZero();
    }

    @Test
    void readingAgainPublishesOnlyWhatChanged() {
        complete(start().getOrDefault("state", ""), "code-1");
        long first = awaitSync().getLastSyncedAt().getSeconds();
        int before = service.signals(ada).size();
        onlyPostHas(8);

        readAgain(first);

        assertThat(service.signals(ada)).hasSize(before + 1);
        assertThat(value(SIGNAL_KIND_LIKES_RECEIVED.name())).isEqualTo(8);
    }

    @Test
    void postKnownFromTheArchiveIsNotCountedAgain() {
        service.imported(ada, Tweets.archive("12497", 10));
        long likes = value(SIGNAL_KIND_LIKES_RECEIVED.name());
        // The archive's second tweet has one like; by now it has four.
        xKnows("1700000000000000001", 4);

        complete(start().getOrDefault("state", ""), "code-1");
        awaitSync();

        assertThat(value(SIGNAL_KIND_LIKES_RECEIVED.name())).isEqualTo(likes + 3);
        assertThat(value("SIGNAL_KIND_POSTS")).isEqualTo(9);
    }

    @Test
    void refusedTokenIsRenewedOnce() {
        x.register(get(urlPathMatching("/2/users/.*/tweets"))
                .withHeader("Authorization", equalTo("Bearer access-1"))
                .willReturn(aResponse().withStatus(401)));
        tokens("refresh-1", "access-2", "refresh-2");

        complete(start().getOrDefault("state", ""), "code-1");

        assertThat(awaitSync().hasProblem()).isFalse();
        assertThat(x.find(postRequestedFor(urlPathEqualTo("/2/oauth2/token"))
                        .withRequestBody(containing("refresh_token=refresh-1"))))
                .hasSize(1);
    }

    @Test
    void revokedTokenAsksThePersonToSignInAgain() {
        x.register(get(urlPathMatching("/2/users/.*/tweets"))
                .willReturn(aResponse().withStatus(401)));
        x.register(post(urlPathEqualTo("/2/oauth2/token"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));

        complete(start().getOrDefault("state", ""), "code-1");

        AccountSync sync = awaitProblem("token_revoked");
        assertThat(sync.hasNextSyncAt()).isFalse();
    }

    @Test
    void rateLimitIsWaitedFor() {
        long reset = System.currentTimeMillis() / 1000 + 900;
        x.register(get(urlPathMatching("/2/users/.*/tweets"))
                .willReturn(aResponse().withStatus(429).withHeader("x-rate-limit-reset", Long.toString(reset))));

        complete(start().getOrDefault("state", ""), "code-1");

        assertThat(awaitProblem("rate_limited").getNextSyncAt().getSeconds()).isBetween(reset, reset + 11);
    }

    @Test
    void hiccupIsRetriedAndUnreadableReplyIsNoZero() {
        x.register(get(urlPathMatching("/2/users/.*/tweets"))
                .inScenario("hiccup")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(500))
                .willSetStateTo("over"));
        x.register(
                get(urlPathMatching("/2/users/.*/tweets"))
                        .inScenario("hiccup")
                        .whenScenarioStateIs("over")
                        .willReturn(
                                okJson(
                                        "{\"data\":[{\"id\":\"1\",\"created_at\":\"2026-11-20T10:00:00.000Z\"}],\"meta\":{\"result_count\":1}}")));

        complete(start().getOrDefault("state", ""), "code-1");

        awaitProblem("could_not_read");
        assertThat(service.signals(ada)).extracting(Signal::getKind).doesNotContain(SIGNAL_KIND_LIKES_RECEIVED);
    }

    @Test
    void stateWorksOnceAndOnlyForThePersonWhoBegan() {
        String state = start().getOrDefault("state", "");

        assertThat(refusal("ben", state, "code-1")).isEqualTo("link-state-invalid");
        complete(state, "code-1");
        assertThat(refusal(ada, state, "code-1")).isEqualTo("link-state-invalid");
        assertThat(refusal(ada, "made up", "code-1")).isEqualTo("link-state-invalid");
    }

    @Test
    void codeThatXRefusesIsTold() {
        x.register(
                post(urlPathEqualTo("/2/oauth2/token")).willReturn(aResponse().withStatus(400)));

        assertThat(refusal(ada, start().getOrDefault("state", ""), "stolen")).isEqualTo("link-refused");
    }

    @Test
    void withoutConsentNoSignInBegins() {
        var request = StartLinkRequest.newBuilder().setRedirectUri(CALLBACK).build();

        assertThat(ProblemStatus.parse(
                                catchThrowable(() -> service.as("stranger-1").startLink(request)))
                        .slug())
                .isEqualTo("consent-required");
        assertThat(service.count("pending_link where person_id = 'stranger-1'")).isZero();
    }

    private Map<String, String> start() {
        String authorizationUrl = service.as(ada)
                .startLink(
                        StartLinkRequest.newBuilder().setRedirectUri(CALLBACK).build())
                .getAuthorizationUrl();
        return Arrays.stream(URI.create(authorizationUrl).getRawQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    private Account complete(String state, String code) {
        return service.as(ada)
                .completeLink(CompleteLinkRequest.newBuilder()
                        .setState(state)
                        .setCode(code)
                        .build())
                .getAccount();
    }

    private String refusal(String personId, String state, String code) {
        var request =
                CompleteLinkRequest.newBuilder().setState(state).setCode(code).build();
        return ProblemStatus.parse(catchThrowable(() -> service.as(personId).completeLink(request)))
                .slug();
    }

    private AccountSync awaitSync() {
        return ServiceDriver.await(() -> service.connector(ada).getSyncs(0), AccountSync::hasLastSyncedAt);
    }

    private AccountSync awaitProblem(String problem) {
        return ServiceDriver.await(
                () -> service.connector(ada).getSyncs(0),
                sync -> sync.getProblem().equals(problem));
    }

    private void readAgain(long lastSecond) {
        database.run("update account set next_sync_at = now() - interval '1 second', last_synced_at = '2000-01-01'");
        ServiceDriver.await(
                () -> service.connector(ada).getSyncs(0),
                sync -> sync.getLastSyncedAt().getSeconds() >= lastSecond);
    }

    private long value(String kind) {
        return service.signals(ada).stream()
                .filter(signal -> signal.getKind().name().equals(kind))
                .mapToLong(signal -> (long) signal.getValue())
                .sum();
    }

    private void tokens(String grant, String access, String refresh) {
        x.register(post(urlPathEqualTo("/2/oauth2/token"))
                .withBasicAuth("app", "app secret")
                .withRequestBody(containing(grant))
                .willReturn(okJson("{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"" + access
                        + "\",\"refresh_token\":\"" + refresh + "\"}")));
    }

    private void onlyPostHas(int likes) {
        xKnows("1", likes);
    }

    private void xKnows(String id, int likes) {
        x.register(get(urlPathMatching("/2/users/.*/tweets")).willReturn(okJson("""
                        {"data":[{"id":"%s","created_at":"2026-11-20T10:00:00.000Z","text":"Hello",
                        "public_metrics":{"like_count":%d,"retweet_count":0,"reply_count":0,"quote_count":0}}],
                        "meta":{"result_count":1}}
                        """.formatted(id, likes))));
    }
}
