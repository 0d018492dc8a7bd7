// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What has changed since the reading before, for networks that list content with its counts and say only on a further question who
 * reacted: the question is asked where a count changed. Kept in a cursor's memory.
 *
 * @param before counts by id of the content, as the reading before found them
 * @param now the same as this reading finds them
 * @param due content whose counts changed: who reacted to it is still to be asked
 */
public record CountChanges<C>(Map<String, List<Long>> before, Map<String, List<Long>> now, List<C> due) {

    /** Nothing was read before. */
    public static <C> CountChanges<C> none() {
        return new CountChanges<>(Map.of(), Map.of(), List.of());
    }

    public boolean isChanged(String id, List<Long> counts) {
        return !counts.equals(before.get(id));
    }

    /** After a page of the list. */
    public CountChanges<C> with(Map<String, List<Long>> counts, List<C> changed) {
        Map<String, List<Long>> all = new TreeMap<>(now);
        all.putAll(counts);
        return new CountChanges<>(
                before, all, Stream.concat(due.stream(), changed.stream()).toList());
    }

    /** After the question about the first that was due. */
    public CountChanges<C> withoutFirst() {
        return new CountChanges<>(before, now, due.subList(1, due.size()));
    }

    /**
     * After the question about the first that was due was refused: as if its counts had never been seen, so that the next reading
     * asks again.
     *
     * @param id of that content
     */
    public CountChanges<C> leavingOutFirst(String id) {
        Map<String, List<Long>> others = new TreeMap<>(now);
        others.remove(id);
        return new CountChanges<>(before, others, due.subList(1, due.size()));
    }

    /** At the beginning of the next reading. */
    public CountChanges<C> next() {
        return new CountChanges<>(now, Map.of(), List.of());
    }
}
