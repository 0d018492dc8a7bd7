// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some records of {@code scores.v1} amount to, taken in order: of each person and day only the last counts. */
final class ScoreBatch {
    private static final Comparator<Score> BY_TIME = Comparator.<Score>comparingLong(
                    score -> score.getAsOf().getSeconds())
            .thenComparingInt(score -> score.getAsOf().getNanos());

    private final Set<String> erased = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Map<String, ScoreChanged> current = new LinkedHashMap<>();
    private final Map<String, Map<String, Score>> days = new LinkedHashMap<>();
    private final Map<String, Map<String, Score>> reconstructed = new LinkedHashMap<>();

    /** A score of a person. */
    record PersonDay(String personId, Score score) {}

    /** Adds a score, and days reconstructed before it. Nothing replaces the final one of its day. */
    void add(String personId, ScoreChanged change) {
        ended.remove(personId);
        current.merge(
                personId,
                change,
                (known, newer) -> BY_TIME.compare(newer.getScore(), known.getScore()) < 0 ? known : newer);
        days.computeIfAbsent(personId, person -> new LinkedHashMap<>())
                .merge(
                        change.getScore().getDay(),
                        change.getScore(),
                        (known, newer) -> known.getFinal() ? known : newer);
        change.getReconstructedList()
                .forEach(score -> reconstructed
                        .computeIfAbsent(personId, person -> new LinkedHashMap<>())
                        .putIfAbsent(score.getDay(), score));
    }

    /** Notes that there is no score for now; the final ones stay. */
    void end(String personId) {
        ended.add(personId);
    }

    /** Notes that there is and was no score; what came before it need not be stored. */
    void erase(String personId) {
        current.remove(personId);
        days.remove(personId);
        reconstructed.remove(personId);
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

    /** The newest of each person. */
    List<ScoreChanged> current() {
        return List.copyOf(current.values());
    }

    /** One of each person and day. */
    List<PersonDay> days() {
        return flat(days);
    }

    /** One of each person and day; to be stored where nothing is. */
    List<PersonDay> reconstructed() {
        return flat(reconstructed);
    }

    private static List<PersonDay> flat(Map<String, Map<String, Score>> scores) {
        List<PersonDay> flat = new ArrayList<>();
        scores.forEach((person, byDay) -> byDay.values().forEach(score -> flat.add(new PersonDay(person, score))));
        return flat;
    }
}
