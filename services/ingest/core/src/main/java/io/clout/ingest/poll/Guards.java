// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.poll.NetworkFailure.Kind;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Guards the requests to each host by itself: where a network is many servers, one that is down must not keep us from the others.
 */
final class Guards implements Function<String, TypedGuard<RawReply>> {

    /** Hosts may be named by people; whoever was not asked for longest is forgotten. */
    private static final int MOST_HOSTS = 1_000;

    private final Map<String, TypedGuard<RawReply>> guards = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TypedGuard<RawReply>> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    @Override
    public synchronized TypedGuard<RawReply> apply(String host) {
        return guards.computeIfAbsent(host, name -> guard());
    }

    /** Two more attempts for a hiccup; what lasts longer is for the schedule. Half of 20 failing opens the circuit for 30 s. */
    private static TypedGuard<RawReply> guard() {
        return TypedGuard.create(RawReply.class)
                .withCircuitBreaker()
                .when(Guards::isDown)
                .requestVolumeThreshold(20)
                .failureRatio(0.5)
                .delay(30, ChronoUnit.SECONDS)
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
