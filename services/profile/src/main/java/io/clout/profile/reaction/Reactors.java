// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Those who react to an account most, in constant space: the Space-Saving counters of Metwally, Agrawal and El Abbadi ("Efficient
 * computation of frequent and top-k elements in data streams", 2005) over weights that decay forward (Cormode et al., "Forward decay",
 * 2009). Everyone whose reactions weigh more than 1/{@value #MOST} of all has a counter.
 */
final class Reactors {
    /** Counters of an account. */
    static final int MOST = 128;

    private static final Duration HALF_LIFE = Duration.ofDays(30);
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Map<String, Reactor> counters = new HashMap<>();
    private final Map<String, Reactor> changed = new LinkedHashMap<>();
    private final Set<String> lost = new HashSet<>();

    Reactors(Collection<Reactor> known) {
        known.forEach(reactor -> counters.put(reactor.actor(), reactor));
    }

    /** What a moment weighs, as the function {@code recency} of the database has it. */
    static double recency(Instant at) {
        return Math.pow(2, (double) Duration.between(START, at).toMillis() / HALF_LIFE.toMillis());
    }

    /** Adds reactions of an actor; who has no counter gets a free one, or else the smallest with what is on it. */
    void add(String actor, double reactions, Instant at) {
        double weight = reactions * recency(at);
        Reactor known = counters.get(actor);
        if (known != null) {
            put(known.and(weight, at));
        } else if (counters.size() < MOST) {
            put(new Reactor(actor, weight, 0, at));
        } else {
            Reactor smallest = counters.values().stream()
                    .min(Comparator.comparingDouble(Reactor::weight).thenComparing(Reactor::actor))
                    .orElseThrow();
            counters.remove(smallest.actor());
            changed.remove(smallest.actor());
            lost.add(smallest.actor());
            put(new Reactor(actor, smallest.weight() + weight, smallest.weight(), at));
        }
    }

    private void put(Reactor reactor) {
        counters.put(reactor.actor(), reactor);
        changed.put(reactor.actor(), reactor);
        lost.remove(reactor.actor());
    }

    Collection<Reactor> all() {
        return counters.values();
    }

    /** Counters that are new or differ from what was known. */
    Collection<Reactor> changed() {
        return changed.values();
    }

    /** Actors who had a counter and have none any more. */
    Set<String> lost() {
        return lost;
    }
}
