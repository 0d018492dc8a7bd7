// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.ingest.github.FakeGitHub.repository;
import static io.clout.ingest.github.FakeGitHub.star;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS_RECEIVED;
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
import io.clout.proto.account.v1.ProofCode;
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
@QuarkusTestResource(GitHubServer.class)
class LinkQuarkusTest {

    private static final String RECENT = Instant.now()
            .minus(Duration.ofDays(2))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @ConfigProperty(name = GitHubServer.PORT)
    int port;

    private ManagedChannel channel;
    private ServiceDriver service;
    private FakeGitHub network;
    private final String ada = "ada-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database);
        var server = new WireMock("127.0.0.1", port);
        server.resetMappings();
        network = new FakeGitHub(server::register, "http://127.0.0.1:" + port);
        network.user(FakeGitHub.USER.replace("clout-7F3K", ""));
        network.repositories(1, false, repository(1, "engine", 2, 0));
        network.stars("ada/engine", 1, star(7, "2021-05-01T10:00:00Z"), star(8, RECENT));
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

        assertThat(account.getExternalId()).isEqualTo("1815");
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
        start("https://github.com/ada");

        assertThat(ProblemStatus.parse(catchThrowable(this::check)).slug()).isEqualTo("proof-not-shown");
    }

    @Test
    void organizationsAndBadNamesAreRefused() {
        network.user(FakeGitHub.USER.replace("\"User\"", "\"Organization\""));

        assertThat(refusal("ada")).isEqualTo("personal-profiles-only");
        assertThat(refusal("nobody")).isEqualTo("account-not-found");
        assertThat(refusal("two words")).isEqualTo("not-a-handle");
    }

    private Account link() {
        ProofCode proof = start("https://github.com/ada");
        assertThat(proof.getPlace()).isEqualTo("profile_bio");
        String code = proof.getText();
        network.user(FakeGitHub.USER.replace("clout-7F3K", code));
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
                .filter(signal -> signal.getKind() == SIGNAL_KIND_STARS_RECEIVED)
                .toList();
    }
}
