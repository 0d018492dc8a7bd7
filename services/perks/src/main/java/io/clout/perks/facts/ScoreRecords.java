// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.proto.score.v1.ScoreChanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What some records of {@code scores.v1} amount to, taken in order: of each person only the last counts. */
public final class ScoreRecords {

    private final Map<String, Optional<ScoreFact>> last = new LinkedHashMap<>();

    /**
     * Takes the next record.
     *
     * @param change null for a tombstone
     */
    public void add(String personId, @Nullable ScoreChanged change) {
        last.put(
                personId,
                change != null && change.hasScore()
                        ? Optional.of(ScoreFact.of(personId, change.getScore()))
                        : Optional.empty());
    }

    /** The newest of each person. */
    public List<ScoreFact> scores() {
        return last.values().stream().flatMap(Optional::stream).toList();
    }

    /** Who has no score now. */
    public List<String> ended() {
        return last.entrySet().stream()
                .filter(person -> person.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
