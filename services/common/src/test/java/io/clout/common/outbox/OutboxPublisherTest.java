// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.kafka.KafkaTopic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The loop around the relay: it never gives up, and says how it is doing. */
class OutboxPublisherTest {
    private final OutboxServers servers = new OutboxServers();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicBoolean brokerAway = new AtomicBoolean();
    private final OutboxPublisher publisher = servers.publisher(
            impatient(),
            () -> {
                if (brokerAway.get()) {
                    throw new IllegalStateException("broker away");
                }
                return servers.producer();
            },
            metrics);

    @AfterEach
    void stop() throws InterruptedException {
        publisher.stop(new ShutdownEvent());
        servers.close();
    }

    @Test
    void failingIsTriedAgainShownAndGotOver() {
        var ada = "ada-" + UUID.randomUUID();
        brokerAway.set(true);
        servers.insert(OutboxRecord.tombstone(KafkaTopic.ACCOUNTS, ada));

        publisher.start(new StartupEvent());
        OutboxServers.until(() -> publisher.call().getStatus() == Status.DOWN);
        assertThat(publisher.call().getData().orElseThrow().get("cause"))
                .asString()
                .contains("broker away");
        brokerAway.set(false);
        OutboxServers.until(() -> publisher.call().getStatus() == Status.UP);

        assertThat(servers.versions(ada)).containsExactly(OutboxServers.TOMBSTONE);
        assertThat(metrics.counter("clout.outbox.published").count()).isEqualTo(1);
    }

    @Test
    void stoppedLoopIsNotWell() throws InterruptedException {
        publisher.start(new StartupEvent());
        OutboxServers.until(() -> publisher.call().getStatus() == Status.UP);

        publisher.stop(new ShutdownEvent());

        assertThat(publisher.call().getStatus()).isEqualTo(Status.DOWN);
    }

    private static OutboxConfig impatient() {
        return new SmallRyeConfigBuilder()
                .withMapping(OutboxConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "clout.outbox.poll-interval", "10ms",
                        "clout.outbox.longest-pause", "50ms",
                        "clout.outbox.down-after", "100ms"))
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
