// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.clout.ingest.youtube.FakeYouTube.ADA;
import static io.clout.ingest.youtube.FakeYouTube.CHANNEL;
import static io.clout.ingest.youtube.FakeYouTube.comment;
import static io.clout.ingest.youtube.FakeYouTube.video;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.ingest.Database;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.clout.proto.account.v1.ProofCode;
import io.clout.proto.account.v1.StartLinkRequest;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.signal.v1.Signal;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(YouTubeServer.class)
class LinkQuarkusTest {

    private static final String RECENT = Instant.now()
            .minus(Duration.ofDays(2))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @ConfigProperty(name = YouTubeServer.PORT)
    int port;

    private ManagedChannel channel;
    private ServiceDriver service;
    private WireMock server;
    private FakeYouTube network;
    private final String ada = "ada-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database);
        server = new WireMock("127.0.0.1", port);
        server.resetMappings();
        network = new FakeYouTube(server::register);
        network.channel(CHANNEL.replace("clout-7F3K", ""));
        network.videos("", "", video("a", RECENT, 500, 40, 2));
        network.comments("a", comment("UC_ben", RECENT), comment(ADA, RECENT));
    }

    @AfterEach
    void disconnect() {
        // What is left would be read by the poller during the next test.
        database.run("delete from account");
        channel.shutdownNow();
    }

    @Test
    void accountIsLinkedByACodeAndReadAtOnce() {
        Account account = link();

        assertThat(account.getExternalId()).isEqualTo(ADA);
        assertThat(account.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_CODE);
        assertThat(awaitSync().hasProblem()).isFalse();
        List<Signal> received = received();
        assertThat(received.stream().mapToDouble(Signal::getValue).sum()).isEqualTo(2);
        assertThat(received)
                .filteredOn(Signal::hasActor)
                .singleElement()
                .satisfies(signal -> assertThat(signal.getActor()).hasSize(22));
    }

    @Test
    void readingAgainPublishesNothingTwice() {
        link();
        awaitSync();
        int before = service.signals(ada).size();

        database.run("update account set next_sync_at = now() - interval '1 second', last_synced_at = '2000-01-01'");
        ServiceDriver.await(this::sync, sync -> sync.getLastSyncedAt().getSeconds() > 1_000_000_000);

        assertThat(service.signals(ada)).hasSize(before);
    }

    @Test
    void codeMustBeInItsPlace() {
        start("@ada");

        assertThat(ProblemStatus.parse(catchThrowable(this::check)).slug()).isEqualTo("proof-not-shown");
    }

    @Test
    void unknownChannelsAndBadNamesAreTold() {
        network.answers("channels", okJson("{\"pageInfo\":{\"totalResults\":0}}"));

        assertThat(refusal("@nobody")).isEqualTo("account-not-found");
        assertThat(refusal("two words")).isEqualTo("not-a-handle");
    }

    @Test
    void channelIsLinkedByASignInAtGoogle() {
        server.register(post(urlPathEqualTo("/token"))
                .withRequestBody(containing("client_secret=app+secret"))
                .willReturn(okJson("""
                        {"access_token":"access","refresh_token":"refresh","expires_in":3599,"token_type":"Bearer"}
                        """)));
        String url = service.as(ada)
                .startLink(StartLinkRequest.newBuilder()
                        .setRedirectUri("http://localhost:8080/api/v1/links/youtube/callback")
                        .build())
                .getAuthorizationUrl();

        Account account = service.as(ada)
                .completeLink(CompleteLinkRequest.newBuilder()
                        .setState(url.replaceFirst(".*[?&]state=([^&]*).*", "$1"))
                        .setCode("code")
                        .build())
                .getAccount();

        assertThat(url).contains("access_type=offline", "prompt=consent");
        assertThat(account.getExternalId()).isEqualTo(ADA);
        assertThat(awaitSync().hasProblem()).isFalse();
    }

    private Account link() {
        ProofCode proof = start("@ada");
        assertThat(proof.getPlace()).isEqualTo("profile_bio");
        String code = proof.getText();
        network.channel(CHANNEL.replace("clout-7F3K", code));
        return check();
    }

    private ProofCode start(String handle) {
        return service.as(ada)
                .startProof(StartProofRequest.newBuilder().setHandle(handle).build())
                .getPending()
                .getCode();
    }

    private Account check() {
        return service.as(ada)
                .checkProof(CheckProofRequest.getDefaultInstance())
                .getAccount();
    }

    private String refusal(String handle) {
        return ProblemStatus.parse(catchThrowable(() -> start(handle))).slug();
    }

    private AccountSync sync() {
        return service.connector(ada).getSyncs(0);
    }

    private AccountSync awaitSync() {
        return ServiceDriver.await(this::sync, AccountSync::hasLastSyncedAt);
    }

    private List<Signal> received() {
        return service.signals(ada).stream()
                .filter(signal -> signal.getKind() == SIGNAL_KIND_COMMENTS_RECEIVED)
                .toList();
    }
}
