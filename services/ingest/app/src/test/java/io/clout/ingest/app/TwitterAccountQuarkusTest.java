// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.SignInContractTest;
import io.clout.ingest.twitter.FakeTwitter;
import io.clout.ingest.twitter.Tweets;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.account.v1.NotMeasuredSignal;
import io.clout.proto.signal.v1.Signal;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** X is the network by which is also tested what all services do alike with tokens, refusals and hiccups. */
@QuarkusTest
@IngestTest
@AtNetwork(FakeTwitter.class)
class TwitterAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeTwitter.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeTwitter.TOKEN;
    }

    @Test
    void browserIsSentWithScopesAndAChallenge() {
        assertThat(service.startLink(ada))
                .containsEntry("scope", "tweet.read%20users.read%20offline.access")
                .containsEntry("code_challenge_method", "S256");
    }

    @Test
    void whoMentionsThePersonIsToldByAHash() {
        link(ada);
        awaitRead(ada);

        assertThat(service.signals(ada))
                .filteredOn(signal -> signal.getKind() == SIGNAL_KIND_MENTIONS_RECEIVED)
                .singleElement()
                .satisfies(signal -> assertThat(signal.getActor()).hasSize(22));
    }

    @Test
    void readingAgainPublishesOnlyWhatChanged() {
        FakeTwitter.onlyPost(network, "1", 5);
        link(ada);
        awaitRead(ada);
        int before = service.signals(ada).size();
        FakeTwitter.onlyPost(network, "1", 8);

        readAgain();

        assertThat(service.signals(ada)).hasSize(before + 1);
        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_LIKES_RECEIVED", 8.0);
    }

    @Test
    void postKnownFromTheArchiveIsNotCountedAgain() {
        service.imported(ada, Tweets.archive("12497", 10));
        double likes = sums(ada).getOrDefault("SIGNAL_KIND_LIKES_RECEIVED", 0.0);
        // The archive's second tweet has one like; by now it has four.
        FakeTwitter.onlyPost(network, "1700000000000000001", 4);

        link(ada);
        awaitRead(ada);

        assertThat(sums(ada))
                .containsEntry("SIGNAL_KIND_LIKES_RECEIVED", likes + 3)
                .containsEntry("SIGNAL_KIND_POSTS", 9.0);
    }

    @Test
    void refusedTokenIsRenewedOnce() {
        network.register(posts().withHeader("Authorization", equalTo("Bearer access-1"))
                .willReturn(aResponse().withStatus(401)));
        FakeTwitter.tokens(network, "refresh-1", "access-2", "refresh-2");

        link(ada);

        assertThat(awaitRead(ada).hasProblem()).isFalse();
        assertThat(network.find(postRequestedFor(urlPathEqualTo(FakeTwitter.TOKEN))
                        .withRequestBody(containing("refresh_token=refresh-1"))))
                .hasSize(1);
    }

    @Test
    void revokedTokenAsksThePersonToSignInAgain() {
        network.register(posts().willReturn(aResponse().withStatus(401)));
        network.register(post(urlPathEqualTo(FakeTwitter.TOKEN))
                .withRequestBody(containing("grant_type=refresh_token"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));

        link(ada);

        assertThat(awaitProblem("token_revoked").hasNextSyncAt()).isFalse();
    }

    @Test
    void rateLimitIsWaitedFor() {
        long reset = System.currentTimeMillis() / 1000 + 900;
        network.register(
                posts().willReturn(aResponse().withStatus(429).withHeader("x-rate-limit-reset", Long.toString(reset))));

        link(ada);

        assertThat(awaitProblem("rate_limited").getNextSyncAt().getSeconds()).isBetween(reset, reset + 11);
    }

    @Test
    void hiccupIsRetriedAndUnreadableReplyIsNoZero() {
        network.register(posts().inScenario("hiccup")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(500))
                .willSetStateTo("over"));
        network.register(
                posts().inScenario("hiccup").whenScenarioStateIs("over").willReturn(okJson("""
                {"data":[{"id":"1","created_at":"2026-11-20T10:00:00.000Z"}],"meta":{"result_count":1}}
                """)));

        link(ada);

        assertThat(awaitRead(ada).getNotMeasuredList())
                .extracting(NotMeasuredSignal::getKind, NotMeasuredSignal::getReason)
                .contains(tuple(SIGNAL_KIND_LIKES_RECEIVED, "could_not_read"));
        assertThat(service.signals(ada)).extracting(Signal::getKind).doesNotContain(SIGNAL_KIND_LIKES_RECEIVED);
    }

    private AccountSync awaitProblem(String problem) {
        return ServiceDriver.await(() -> sync(ada), sync -> sync.getProblem().equals(problem));
    }

    private static MappingBuilder posts() {
        return get(urlPathEqualTo(FakeTwitter.POSTS));
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
