// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.poll.NetworkFailure.Kind;
import io.quarkus.arc.DefaultBean;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Makes the one client of this service's network. */
@ApplicationScoped
class NetworkClientProducer {

    @Produces
    @Singleton
    NetworkClient networkClient(PollConfig config, Allowance allowance, ReplyRules rules, Clock clock) {
        return new NetworkClient(config, allowance, rules, guard(), clock);
    }

    /** For networks that need no rules of their own. */
    @Produces
    @Singleton
    @DefaultBean
    ReplyRules standardRules() {
        return new ReplyRules() {};
    }

    /** Two more attempts for a hiccup; what lasts longer is for the schedule. Half of 20 failing opens the circuit for 30 s. */
    private static TypedGuard<RawReply> guard() {
        return TypedGuard.create(RawReply.class)
                .withCircuitBreaker()
                .when(NetworkClientProducer::isDown)
                .requestVolumeThreshold(20)
                .failureRatio(0.5)
                .delay(30, ChronoUnit.SECONDS)
                .done()
                .withRetry()
                .whenException(NetworkClientProducer::isDown)
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
