// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.PollConfig;
import io.clout.ingest.poll.Reply;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The network client of plain tests: without retries and circuit breaker, and with little patience. */
public final class UnguardedNetwork {

    private UnguardedNetwork() {}

    public static NetworkClient client(Clock clock) {
        var config =
                TestConfig.of(PollConfig.class, Map.of("clout.poll.timeout", "500MS", "clout.poll.max-reply", "100K"));
        return new NetworkClient(config, new NoGuard(), clock);
    }

    private static final class NoGuard implements TypedGuard<Reply> {

        @Override
        public Reply call(Callable<Reply> action) throws Exception {
            return action.call();
        }

        @Override
        public Reply get(Supplier<Reply> action) {
            return action.get();
        }
    }
}
