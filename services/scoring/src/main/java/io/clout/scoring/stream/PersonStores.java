// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the people of a partition. All stores have change logs, so that a crash forgets no one; those that hold few
 * people lie in memory, since they are walked through many times a second.
 */
public final class PersonStores {
    /** State by person, as {@link io.clout.scoring.signal.PersonStateCodec} writes it. */
    public static final String PEOPLE = "people";

    /** People to score again, and when, in milliseconds since 1970. */
    public static final String DUE = "due-people";

    /** People whose past to reconstruct, and when, in milliseconds since 1970. */
    public static final String BACKFILLS = "backfills";

    /** How far the days that are over have been ended; see {@link DayEnds}. */
    public static final String DAY_ENDS = "day-ends";

    /** People who are ahead in that, and the last day they have a final score of, since 1970. */
    public static final String AHEAD = "ahead-people";

    private PersonStores() {}

    /** Makes all stores. */
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(PEOPLE), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(inMemory(DUE), Serdes.String(), Serdes.Long()),
                Stores.keyValueStoreBuilder(inMemory(BACKFILLS), Serdes.String(), Serdes.Long()),
                Stores.keyValueStoreBuilder(inMemory(DAY_ENDS), Serdes.String(), Serdes.String()),
                Stores.keyValueStoreBuilder(inMemory(AHEAD), Serdes.String(), Serdes.Long()));
    }

    private static KeyValueBytesStoreSupplier inMemory(String name) {
        return Stores.inMemoryKeyValueStore(name);
    }

    /** The people whose number is not larger than {@code limit}; may be changed during the iteration. */
    static List<String> upTo(long limit, KeyValueStore<String, @Nullable Long> store) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<String, @Nullable Long> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, @Nullable Long> next = all.next();
                if (next.value != null && next.value <= limit) {
                    found.add(next.key);
                }
            }
        }
        return found;
    }
}
