// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.common.network.NetworkName;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.proto.signal.v1.Network;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Guards the requests to each host by itself: where a network is many servers, one that is down must not keep us from the others.
 */
final class Guards implements Function<String, TypedGuard<RawReply>> {

    /** Hosts may be named by people; the host that has been idle longest is forgotten. */
    private static final int MOST_HOSTS = 1_000;

    private final Map<String, TypedGuard<RawReply>> guards = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TypedGuard<RawReply>> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    private final AtomicInteger open = new AtomicInteger();

    /** Counts the hosts whose circuit is open as {@code clout.network.circuits.open}. */
    Guards(Network network, MeterRegistry metrics) {
        metrics.gauge("clout.network.circuits.open", Tags.of("network", NetworkName.key(network)), open);
    }

    @Override
    public synchronized TypedGuard<RawReply> apply(String host) {
        return guards.computeIfAbsent(host, name -> guard());
    }

    private void changed(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> open.incrementAndGet();
            case HALF_OPEN -> open.decrementAndGet();
            case CLOSED -> {}
        }
    }

    /** Two more attempts for a hiccup; what lasts longer is for the schedule. Half of 20 failing opens the circuit for 30 s. */
    private TypedGuard<RawReply> guard() {
        return TypedGuard.create(RawReply.class)
                .withCircuitBreaker()
                .when(Guards::isDown)
                .requestVolumeThreshold(20)
                .failureRatio(0.5)
                .delay(30, ChronoUnit.SECONDS)
                .onStateChange(this::changed)
                .done()
                .withRetry()
                .whenException(Guards::isDown)
                .maxRetries(2)
                .delay(500, ChronoUnit.MILLIS)
                .jitter(250, ChronoUnit.MILLIS)
                .done()
                .build();
    }

    private static boolean isDown(Throwable failure) {
        return failure instanceof NetworkFailure network && network.kind() == Kind.NETWORK_DOWN;
    }
}
