// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import io.clout.common.postgres.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the {@link OutboxRelay} for as long as the service lives, on one virtual thread. Failing is not fatal: rows wait, attempts go
 * on with growing pauses, and after a while the health check {@code outbox} is DOWN. It is a <em>wellness</em> check, for people and alerts: a
 * Kafka that is away must not take a service down that can still answer.
 */
@ApplicationScoped
@Wellness
@IfBuildProperty(name = "clout.outbox.enabled", stringValue = "true")
class OutboxPublisher implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final OutboxConfig config;
    private final OutboxRelay relay;
    private final Counter published;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("outbox").unstarted(this::run);

    private volatile Duration age = Duration.ZERO;
    private volatile @Nullable Failure failure;

    /** An unbroken row of failed attempts: since when ({@link System#nanoTime}), and the last cause. */
    private record Failure(long since, int attempts, Exception cause) {
        Duration lasted() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    OutboxPublisher(
            OutboxConfig config,
            Database database,
            Supplier<Producer<String, byte[]>> producers,
            MeterRegistry metrics) {
        this.config = config;
        relay = new OutboxRelay(database, producers, config.batchSize(), config.takeOverAfter());
        published = Counter.builder("clout.outbox.published")
                .description("Records brought from the database to Kafka")
                .register(metrics);
        TimeGauge.builder("clout.outbox.backlog", () -> age.toMillis(), TimeUnit.MILLISECONDS)
                .description("How long the oldest record that is not yet in Kafka has waited")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        if (!thread.join(FAREWELL)) {
            thread.interrupt();
        }
    }

    private void run() {
        try (relay) {
            var pause = Duration.ZERO;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt();
            }
        } catch (InterruptedException _) {
            LOG.warn("Stopped in the middle of a round; the next start repeats it");
        }
    }

    /** Returns how long to wait before the next attempt. */
    private Duration attempt() {
        try {
            var round = relay.publish();
            age = round.age();
            published.increment(round.published());
            if (failure != null) {
                LOG.info("Publishing the outbox works again");
                failure = null;
            }
            return round.published() > 0 ? Duration.ZERO : config.pollInterval();
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Duration failed(RuntimeException cause) {
        var before = failure;
        if (before == null) {
            LOG.warn("The outbox cannot be published; trying again", cause);
        }
        var now = new Failure(
                before == null ? System.nanoTime() : before.since(), before == null ? 1 : before.attempts() + 1, cause);
        failure = now;
        var pause = config.pollInterval().multipliedBy(1L << Math.min(now.attempts(), 10));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("outbox").withData("backlogMillis", age.toMillis());
        if (!thread.isAlive()) {
            return response.down().withData("cause", "stopped").build();
        }
        var now = failure;
        if (now == null || now.lasted().compareTo(config.downAfter()) < 0) {
            return response.up().build();
        }
        return response.down()
                .withData("failingSeconds", now.lasted().toSeconds())
                .withData("cause", now.cause().toString())
                .build();
    }
}
