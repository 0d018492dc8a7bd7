// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The people to score again. The one who waits longest comes first, so that no one is skipped when facts come faster than scores can be
 * made: then people are scored less often, each time for more facts. A store keeps it over a crash; it is written once for each score and
 * not for each fact.
 */
final class DuePeople {
    private static final long NOW = 0;

    /** How often the store is searched for people whose time has come. */
    private static final long LOOK_MILLIS = 10_000;

    private final KeyValueStore<String, @Nullable Long> store;
    private final Set<String> waiting = new LinkedHashSet<>();
    private long looked = Long.MIN_VALUE;

    DuePeople(KeyValueStore<String, @Nullable Long> store) {
        this.store = store;
    }

    /** Schedules a person for the next round. */
    void scheduleSoon(String person) {
        if (waiting.add(person)) {
            store.put(person, NOW);
        }
    }

    /** Schedules a person for a time, in milliseconds since 1970. */
    void scheduleAt(String person, long millis) {
        waiting.remove(person);
        store.put(person, millis);
    }

    /** Schedules a person no earlier than a time; a time set before may be early by {@code tolerance}, in milliseconds. */
    void scheduleNotBefore(String person, long millis, long tolerance) {
        Long known = store.get(person);
        if (known == null || known < millis - tolerance) {
            scheduleAt(person, millis);
        }
    }

    void forget(String person) {
        waiting.remove(person);
        store.delete(person);
    }

    /** Takes out those who wait longest. Each must be {@link #forget forgotten} or given another time. */
    List<String> take(int most, long now) {
        if (looked == Long.MIN_VALUE || now - looked >= LOOK_MILLIS) {
            look(now);
        }
        List<String> taken = new ArrayList<>();
        for (Iterator<String> next = waiting.iterator(); next.hasNext() && taken.size() < most; ) {
            taken.add(next.next());
            next.remove();
        }
        return taken;
    }

    private void look(long now) {
        looked = now;
        try (KeyValueIterator<String, @Nullable Long> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, @Nullable Long> next = all.next();
                if (next.value != null && next.value <= now) {
                    waiting.add(next.key);
                }
            }
        }
    }
}
