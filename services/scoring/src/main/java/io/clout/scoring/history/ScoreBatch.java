// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.score.v1.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some records of {@code scores.v1} amount to, taken in order: of each person and day only the last counts. */
final class ScoreBatch {
    private final Set<String> erased = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Map<String, Map<String, Score>> scores = new LinkedHashMap<>();

    /** A score of a person. */
    record PersonDay(String personId, Score score) {}

    /** Takes in a score. Nothing replaces the final one of its day. */
    void add(String personId, Score score) {
        ended.remove(personId);
        scores.computeIfAbsent(personId, person -> new LinkedHashMap<>())
                .merge(score.getDay(), score, (known, newer) -> known.getFinal() ? known : newer);
    }

    /** Takes in that there is no score for now; the final ones stay. */
    void end(String personId) {
        ended.add(personId);
    }

    /** Takes in that there is and was no score; what came before it need not be stored. */
    void erase(String personId) {
        scores.remove(personId);
        ended.remove(personId);
        erased.add(personId);
    }

    /** Whose scores are to be removed, before anything is stored. */
    Set<String> erased() {
        return erased;
    }

    /** Who has no score now, after everything is stored. */
    Set<String> ended() {
        return ended;
    }

    /** What is to be stored; each person's days in the order in which they came. */
    List<PersonDay> days() {
        List<PersonDay> days = new ArrayList<>();
        scores.forEach((person, byDay) -> byDay.values().forEach(score -> days.add(new PersonDay(person, score))));
        return days;
    }
}
