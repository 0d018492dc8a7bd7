// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import io.clout.common.network.NetworkName;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.poll.SyncRepository;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Listens to what happens on the network, and has those accounts read soon at which something did. It counts nothing: what it misses
 * or hears twice changes no signal. One replica at a time listens; the others look every few seconds whether it still does.
 */
final class StreamListener {

    private static final Logger LOG = Logger.getLogger(StreamListener.class);
    /** How often what was heard is passed on and the lease is renewed. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /** Ticks between two refreshes of the linked accounts, which are read once when they are linked. */
    private static final int REFRESH = 10;

    private static final Duration LEASE = Duration.ofSeconds(20);

    enum State {
        OFF,
        NOBODY_LINKED,
        ANOTHER_REPLICA_LISTENS,
        LISTENING,
        BROKEN
    }

    private final LiveStream stream;
    private final String name;
    private final LiveConfig config;
    private final SyncRepository syncs;
    private final StreamLease lease;
    private final MeterRegistry metrics;
    private final Tags tags;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong position = new AtomicLong();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Thread listener;
    private volatile Set<String> linked = Set.of();
    private volatile State state = State.OFF;

    StreamListener(
            LiveStream stream,
            LiveConfig config,
            SyncRepository syncs,
            StreamLease lease,
            MeterRegistry metrics,
            Clock clock) {
        this.stream = stream;
        this.name = stream.network().name();
        this.config = config;
        this.syncs = syncs;
        this.lease = lease;
        this.metrics = metrics;
        this.tags = Tags.of("network", NetworkName.key(stream.network()));
        this.clock = clock;
        this.listener = Thread.ofVirtual().name("live-stream").unstarted(this::listen);
        metrics.gauge("clout.live.listening", tags, this, self -> self.state == State.LISTENING ? 1 : 0);
    }

    void start() {
        listener.start();
    }

    void stop() {
        listener.interrupt();
    }

    State state() {
        return state;
    }

    private void listen() {
        // Doubles from 1 s to 5 min; a good connection resets it.
        TypedGuard<State> patient = TypedGuard.create(State.class)
                .withRetry()
                .maxRetries(-1)
                .maxDuration(365, ChronoUnit.DAYS)
                .delay(1, ChronoUnit.SECONDS)
                .jitter(500, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(5, ChronoUnit.MINUTES)
                .done()
                .abortOn(InterruptedException.class)
                .done()
                .build();
        try {
            while (true) {
                state = patient.call(() -> listenOnce());
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            state = State.OFF; // the service stops
        } catch (Exception e) {
            LOG.error("Nobody listens to the live stream any more", e);
        }
    }

    /** Listens until the connection or the lease ends. */
    private State listenOnce() throws NetworkFailure, InterruptedException {
        linked = syncs.readable(stream.network());
        if (linked.isEmpty()) {
            return State.NOBODY_LINKED;
        }
        OptionalLong from = takeLease();
        if (from.isEmpty()) {
            return State.ANOTHER_REPLICA_LISTENS;
        }
        long before = position.get();
        try (var connection = new StreamConnection(this::hear).open(http, stream.address(from.getAsLong()), LEASE)) {
            for (int tick = 1; connection.isOpenAfter(TICK, config.silence()); tick++) {
                if (tick % REFRESH == 0) {
                    linked = syncs.readable(stream.network());
                }
                passOn();
                if (takeLease().isEmpty()) {
                    return State.ANOTHER_REPLICA_LISTENS;
                }
            }
            return broken("it ended", before);
        } catch (ExecutionException e) {
            return broken(String.valueOf(e.getCause()), before);
        } catch (RuntimeException e) {
            state = State.BROKEN; // ours: the database is away
            throw e;
        }
    }

    /**
     * @param before how far had been heard before the connection: if it was good, the next one is tried at once
     */
    private State broken(String why, long before) throws NetworkFailure {
        metrics.counter("clout.live.broken", tags).increment();
        if (state != State.BROKEN) {
            LOG.infof("The live stream of %s is broken (%s); trying again, reading goes on", name, why);
        }
        state = State.BROKEN;
        if (position.get() == before) {
            throw new NetworkFailure(Kind.NETWORK_DOWN, why);
        }
        return state;
    }

    /** Empty if another replica has it; else how far anybody has heard. */
    private OptionalLong takeLease() {
        Instant now = clock.instant();
        return lease.take(name, position.get(), now, now.plus(LEASE));
    }

    private void hear(String message) {
        stream.read(message)
                .ifPresentOrElse(
                        this::hear,
                        () -> metrics.counter("clout.live.malformed", tags).increment());
    }

    private void hear(LiveEvent event) {
        if (state != State.LISTENING) {
            LOG.infof("Listening to the live stream of %s", name);
            state = State.LISTENING;
        }
        position.accumulateAndGet(event.position(), Math::max);
        event.accounts().stream().filter(linked::contains).forEach(heard::add);
    }

    private void passOn() {
        Set<String> touched = Set.copyOf(heard);
        if (!touched.isEmpty()) {
            heard.removeAll(touched);
            metrics.counter("clout.live.touched", tags).increment(touched.size());
            syncs.readSoon(stream.network(), touched, clock.instant());
        }
    }
}
