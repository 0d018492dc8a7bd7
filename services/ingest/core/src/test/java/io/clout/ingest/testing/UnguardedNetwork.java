// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.ingest.http.Allowance;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworksConfig;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import io.clout.proto.signal.v1.Network;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The network client of plain tests: without retries and circuit breaker, and with little patience. */
public final class UnguardedNetwork {

    private UnguardedNetwork() {}

    /** Of a network without rules of its own. */
    public static NetworkClient client(Clock clock) {
        return client(clock, new ReplyRules() {});
    }

    public static NetworkClient client(Clock clock, ReplyRules rules) {
        return client(clock, rules, new Unlimited(clock));
    }

    static NetworkClient client(Clock clock, ReplyRules rules, Allowance allowance) {
        return new NetworkClient(settings().http(), allowance, rules, host -> new NoGuard(), clock);
    }

    /** What every network has by default, but less patience. */
    static NetworksConfig.Settings settings() {
        return TestConfig.network(Map.of("http.timeout", "4S", "http.max-reply", "100K"));
    }

    private static final class Unlimited extends Allowance {

        @SuppressWarnings("NullAway") // asks no database
        Unlimited(Clock clock) {
            super(null, Network.NETWORK_CLOUT, settings().budget(), clock);
        }

        @Override
        protected void heed(String... limits) {}

        @Override
        protected void take(long units) {}

        @Override
        protected void giveBack(long units) {}

        @Override
        protected void pause(String limit, Instant until) {}
    }

    private static final class NoGuard implements TypedGuard<RawReply> {

        @Override
        public RawReply call(Callable<RawReply> action) throws Exception {
            return action.call();
        }

        @Override
        public RawReply get(Supplier<RawReply> action) {
            return action.get();
        }
    }
}
