// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** For each value of an attribute, such as a country, the people who have it. */
final class ValueSets<V> {

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Map<V, RoaringBitmap> people = new HashMap<>();

    /** Those with the value; not to be changed. */
    RoaringBitmap get(V value) {
        return people.getOrDefault(value, NOBODY);
    }

    /** Replaces all values of a person. */
    void set(int person, Collection<V> values) {
        remove(person);
        values.forEach(
                value -> people.computeIfAbsent(value, _ -> new RoaringBitmap()).add(person));
    }

    void remove(int person) {
        people.values().forEach(set -> set.remove(person));
    }

    long bytes() {
        return people.values().stream()
                .mapToLong(RoaringBitmap::getLongSizeInBytes)
                .sum();
    }
}
