// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.postgres.Database;
import io.clout.perks.webhook.MessageRepository.Due;
import io.clout.proto.perk.v1.EndpointState;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Sends messages whose time has come, at least once each. A slow receiver holds up nobody else: a few of its messages are under way at a time, and only one
 * once it fails.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private static final int AT_ONCE = 50;

    private static final Duration KEPT = Duration.ofDays(30);

    /** Standard Webhooks: an endpoint that fails for so long is switched off. */
    private static final Duration PATIENCE = Duration.ofDays(5);

    private final Database database;
    private final MessageRepository messages;
    private final EndpointRepository endpoints;
    private final Sender sender;
    private final BrandEvents events;
    private final Clock clock;
    private final ExecutorService virtualThreads;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Delivery(
            Database database,
            MessageRepository messages,
            EndpointRepository endpoints,
            Sender sender,
            BrandEvents events,
            Clock clock,
            @VirtualThreads ExecutorService virtualThreads) {
        this.database = database;
        this.messages = messages;
        this.endpoints = endpoints;
        this.sender = sender;
        this.events = events;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "webhooks")
    @RunOnVirtualThread
    void sendDue() {
        int room = free.drainPermits();
        List<Due> due;
        try {
            due = room == 0
                    ? List.of()
                    : database.inTransaction(transaction -> messages.take(transaction, room, clock.instant()));
        } catch (RuntimeException e) {
            free.release(room);
            throw e;
        }
        free.release(room - due.size());
        for (Due message : due) {
            virtualThreads.execute(() -> {
                try {
                    send(message);
                } catch (RuntimeException e) {
                    LOG.warnf(e, "Message %s is sent again when its lease is over", message.id());
                } finally {
                    free.release();
                }
            });
        }
    }

    /** Sends a message that was taken, and keeps what became of it. No transaction is open while the receiver has the word. */
    void send(Due message) {
        Optional<StoredEndpoint> endpoint = database.inTransaction(
                transaction -> endpoints.find(transaction, message.endpointId(), clock.instant()));
        if (endpoint.isEmpty()) {
            return; // removed meanwhile, and its messages with it
        }
        Outcome outcome = sender.send(endpoint.get(), message.id(), message.body(), clock.instant());
        database.transact(transaction -> keep(transaction, message, outcome));
    }

    private void keep(SqlConnection transaction, Due message, Outcome outcome) {
        Instant now = clock.instant();
        // Locked, so that of several messages that fail at once one is the first.
        endpoints
                .find(transaction, message.endpointId(), now)
                .ifPresent(endpoint -> keep(transaction, message, endpoint, outcome, now));
    }

    private void keep(SqlConnection transaction, Due message, StoredEndpoint endpoint, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                messages.delivered(transaction, message.id(), delivered.status(), now);
                if (endpoint.state() == EndpointState.ENDPOINT_STATE_FAILING) {
                    endpoints.setState(
                            transaction, endpoint.id(), EndpointState.ENDPOINT_STATE_HEALTHY, Optional.empty(), "");
                    tell(transaction, endpoint, EventName.ENDPOINT_RECOVERED, "");
                }
            }
            case Outcome.Gone _ -> {
                messages.failed(transaction, message.id(), Optional.of(410), Optional.empty());
                disable(transaction, endpoint, now, "It answered 410: nothing more is wanted there.");
            }
            case Outcome.Failed failed -> {
                Optional<Instant> next =
                        RetryPlan.next(message.attempts(), failed.retryAfter(), now, RandomGenerator.getDefault());
                messages.failed(transaction, message.id(), failed.status(), next);
                fail(transaction, endpoint, now, failed.error());
            }
        }
    }

    private void fail(SqlConnection transaction, StoredEndpoint endpoint, Instant now, String error) {
        if (endpoint.state() == EndpointState.ENDPOINT_STATE_DISABLED) {
            return;
        }
        Instant since = endpoint.failingSince().orElse(now);
        if (since.plus(PATIENCE).isBefore(now)) {
            disable(transaction, endpoint, now, "Nothing got through for five days. Last: " + error);
            return;
        }
        endpoints.setState(transaction, endpoint.id(), EndpointState.ENDPOINT_STATE_FAILING, Optional.of(since), error);
        if (endpoint.state() == EndpointState.ENDPOINT_STATE_HEALTHY) {
            tell(transaction, endpoint, EventName.ENDPOINT_FAILING, error);
        }
    }

    private void disable(SqlConnection transaction, StoredEndpoint endpoint, Instant now, String why) {
        endpoints.setState(
                transaction,
                endpoint.id(),
                EndpointState.ENDPOINT_STATE_DISABLED,
                Optional.of(endpoint.failingSince().orElse(now)),
                why);
        messages.rest(transaction, endpoint.id());
        tell(transaction, endpoint, EventName.ENDPOINT_FAILING, why);
    }

    /** The brand's other endpoints learn of it at once; this one when it is back. */
    private void tell(SqlConnection transaction, StoredEndpoint endpoint, EventName event, String error) {
        events.record(
                transaction,
                endpoint.brandId(),
                event.text(),
                new JsonObject()
                        .put("endpointId", endpoint.id().toString())
                        .put("url", endpoint.url())
                        .put("error", error));
    }

    @Scheduled(every = "1h", identity = "webhook-messages")
    @RunOnVirtualThread
    void tidy() {
        database.transact(
                transaction -> messages.removeOld(transaction, clock.instant().minus(KEPT)));
    }
}
