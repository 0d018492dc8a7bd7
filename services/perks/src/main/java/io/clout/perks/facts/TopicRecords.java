// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.proto.topic.v1.TopicsChanged;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What some records of {@code topics.v1} amount to, taken in order: of each person only the last counts. */
public final class TopicRecords {

    private final Map<String, Optional<TopicFacts>> last = new LinkedHashMap<>();

    /**
     * Takes the next record.
     *
     * @param change null for a tombstone
     */
    public void add(String personId, @Nullable TopicsChanged change, Instant publishedAt) {
        last.put(personId, Optional.ofNullable(change).map(present -> TopicFacts.of(present, publishedAt)));
    }

    /** The newest of each person. */
    public List<TopicFacts> topics() {
        return last.values().stream().flatMap(Optional::stream).toList();
    }

    /** Who has no topics now. */
    public List<String> ended() {
        return last.entrySet().stream()
                .filter(person -> person.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
