// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.ingest.http.Allowance;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.ReplyRules;
import io.clout.proto.signal.v1.Network;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What networks asked to wait for and what was taken of the budget, in memory instead of the database. */
public final class RecordedLimits {

    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();
    private final Clock clock;
    private long taken;

    public RecordedLimits(Clock clock) {
        this.clock = clock;
    }

    /** Without retries and circuit breaker. */
    public NetworkClient client(ReplyRules rules) {
        return UnguardedNetwork.client(clock, rules, new Recorded());
    }

    /** Until when, by what binds a request: a host, a person's token, the app as a whole. */
    public Map<String, Instant> pauses() {
        return pauses;
    }

    /** Units of the budget. */
    public long taken() {
        return taken;
    }

    private final class Recorded extends Allowance {

        @SuppressWarnings("NullAway") // asks no database
        Recorded() {
            super(null, Network.NETWORK_CLOUT, UnguardedNetwork.settings().budget(), clock);
        }

        @Override
        protected void heed(String... limits) throws NetworkFailure {
            for (String limit : limits) {
                Instant until = pauses.getOrDefault(limit, Instant.MIN);
                if (until.isAfter(clock.instant())) {
                    throw new NetworkFailure(Kind.RATE_LIMITED, "asked for patience", until);
                }
            }
        }

        @Override
        protected void take(long units) {
            taken += units;
        }

        @Override
        protected void giveBack(long units) {
            taken -= units;
        }

        @Override
        protected void pause(String limit, Instant until) {
            pauses.merge(
                    limit,
                    until,
                    (one, other) ->
                            Stream.of(one, other).max(Instant::compareTo).orElseThrow());
        }
    }
}
