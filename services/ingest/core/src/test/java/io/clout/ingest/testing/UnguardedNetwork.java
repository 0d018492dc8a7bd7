// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.ingest.poll.Allowance;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.PollConfig;
import io.clout.ingest.poll.RawReply;
import io.clout.ingest.poll.ReplyRules;
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
        var config =
                TestConfig.of(PollConfig.class, Map.of("clout.poll.timeout", "1500MS", "clout.poll.max-reply", "100K"));
        return new NetworkClient(config, new Unlimited(), rules, host -> new NoGuard(), clock);
    }

    private static final class Unlimited implements Allowance {

        @Override
        public void take(long units) {}

        @Override
        public void giveBack(long units) {}

        @Override
        public void heed(String host) {}

        @Override
        public void pause(String host, Instant until) {}

        @Override
        public void tidy() {}
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
