// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks things up that have to be there. */
final class Entry {

    private Entry() {}

    /** The value of a key; fails the test if there is none. */
    static <V> V of(Map<String, @Nullable V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new AssertionError("no " + key + " among " + map.keySet());
        }
        return value;
    }
}
