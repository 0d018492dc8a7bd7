// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.clout.ingest.bluesky.FakeBluesky.ADA;
import static io.clout.ingest.bluesky.FakeBluesky.item;
import static io.clout.ingest.bluesky.FakeBluesky.post;
import static io.clout.ingest.bluesky.FakeBluesky.uri;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.bluesky.BlueskyConfig;
import io.clout.ingest.bluesky.BlueskyNetwork;
import io.clout.ingest.bluesky.CarBuilder;
import io.clout.ingest.bluesky.FakeBluesky;
import io.clout.ingest.bluesky.FakeJetstream;
import io.clout.ingest.poll.SyncRepository;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.RunningService;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(BlueskyNetwork.class)
@QuarkusTestResource(value = FakeJetstream.Address.class, restrictToAnnotatedClass = true)
class JetstreamQuarkusTest extends RunningService {

    private static final String RECENT = Instant.now()
            .minus(Duration.ofDays(2))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @Inject
    SyncRepository syncs;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Inject
    MeterRegistry metrics;

    @Inject
    BlueskyConfig config;

    private FakeBluesky network;
    private FakeJetstream stream;

    @BeforeEach
    void somebodyIsLinkedAndRead() {
        WireMock standIn = networkClient();
        standIn.resetMappings();
        network = new FakeBluesky(standIn::register, networkUrl());
        network.profile(okJson(FakeBluesky.PROFILE));
        network.identity();
        network.repository(new CarBuilder().commit("3kaa").build());
        likes(1);
        stream = new FakeJetstream(config.liveUrl().getPort());
        service.accountsChanged(ada, Network.NETWORK_BLUESKY, 1, ADA);
        awaitLikes(1);
    }

    @AfterEach
    void streamEnds() {
        stream.close();
    }

    @Test
    void whatHappensIsASignalSoon() throws InterruptedException {
        likes(4);

        stream.listener().hear(FakeJetstream.like(uri("a"), now()));

        awaitLikes(4);
    }

    @Test
    void afterTheStreamBrokeItIsHeardFromWhereItWas() throws InterruptedException {
        long time = now();
        stream.listener().hear(FakeJetstream.like(uri("a"), time));
        ServiceDriver.await(() -> position(), position -> position == time);

        stream.close();
        stream = new FakeJetstream(config.liveUrl().getPort());
        var again = stream.listener();

        assertThat(again.uri()).contains("wantedCollections=app.bsky.feed.like", "&cursor=" + (time - 5_000_000));
        likes(3);
        again.hear(FakeJetstream.like(uri("a"), now()));
        awaitLikes(3);
    }

    @Test
    void whatIsNoEventIsCountedAndNothingElse() throws InterruptedException {
        double before = malformed();
        likes(2);
        var listener = stream.listener();

        listener.hear("{\"did\":");
        listener.hear("{\"kind\":\"commit\"}");
        listener.hear(" ".repeat(3 << 20));
        listener.hear(FakeJetstream.like(uri("a"), now()));

        awaitLikes(2);
        assertThat(malformed() - before).isEqualTo(3);
    }

    @Test
    void healthSaysWhetherSomebodyListensAndIsGoodInAnyCase() throws InterruptedException {
        stream.listener().hear(FakeJetstream.like(uri("a"), now()));
        ServiceDriver.await(this::health, health -> health.contains("LISTENING"));

        stream.close();

        String broken = ServiceDriver.await(this::health, health -> health.contains("BROKEN"));
        assertThat(broken).contains("\"status\": \"UP\"").doesNotContain("DOWN");
        stream = new FakeJetstream(config.liveUrl().getPort());
    }

    @Test
    void accountThatCouldNotBeReadKeepsWaiting() {
        database.run("update account set next_sync_at = now() + interval '1 hour', failures = 1");

        syncs.readSoon(Network.NETWORK_BLUESKY, List.of(ADA), Instant.now());

        assertThat(service.count("account where next_sync_at > now() + interval '30 minutes'"))
                .isOne();
    }

    private void likes(int count) {
        network.feed("", "", item(post("a", ADA, RECENT, count, 0, 0, 0)));
        network.reactions("getLikes", "a", "likes", "");
    }

    private void awaitLikes(int count) {
        ServiceDriver.await(
                () -> service.signals(ada).stream()
                        .filter(signal -> signal.getKind() == SIGNAL_KIND_LIKES_RECEIVED)
                        .mapToDouble(Signal::getValue)
                        .sum(),
                sum -> sum == count);
    }

    private long position() {
        return database.run("select coalesce(max(position), 0) from stream")
                .iterator()
                .next()
                .getLong(0);
    }

    private double malformed() {
        return metrics.counter("clout.live.malformed", "network", "bluesky").count();
    }

    private String health() {
        try {
            var request = HttpRequest.newBuilder(URI.create(ready.toString())).build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
