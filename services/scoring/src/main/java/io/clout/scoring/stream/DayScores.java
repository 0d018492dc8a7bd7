// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.score.AccountFeatures;
import io.clout.scoring.score.FeatureMessages;
import io.clout.scoring.score.Models;
import io.clout.scoring.score.ScoreMessages;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes the scores of days out of states, by the model that counts and by the one on trial. Not thread-safe. */
final class DayScores {
    private final Scorer current;
    private final Optional<Scorer> trial;

    DayScores(Models models) {
        this.current = new Scorer(models.current(), models.servers());
        this.trial = models.trial().map(model -> Scorer.beside(model, models.servers()));
    }

    /** What becomes known of a person's score of a day that is not over; {@code day} is since 1970. */
    ScoreChanged soFar(String person, PersonState state, long day, Instant asOf) {
        return change(person, state, day, asOf, false);
    }

    /** Keeps what accounts are credited with at the end of a day, before anything of a later day is taken in. */
    void settle(PersonState state, long day) {
        current.settle(state, day);
        state.forgetPastLinks(day);
    }

    /** What becomes known of a person's score of a day that is over; {@code day} is since 1970. */
    ScoreChanged last(String person, PersonState state, long day) {
        return change(person, state, day, end(day), true);
    }

    private ScoreChanged change(String person, PersonState state, long day, Instant asOf, boolean last) {
        LocalDate date = LocalDate.ofEpochDay(day);
        ScoreChanged.Builder change = ScoreChanged.newBuilder()
                .setPersonId(person)
                .setScore(score(state, day, asOf).setFinal(last));
        // The trial does not say what it was made from: it is there to be compared, and must not double what a score
        // costs.
        trial.ifPresent(scorer -> change.setTrial(
                ScoreMessages.score(scorer.score(state, day), scorer.model().version(), date, asOf)
                        .setFinal(last)));
        return change.build();
    }

    /** The score that a day would have had with all that is known of it now. */
    Score reconstructed(PersonState state, long day) {
        return score(state, day, end(day)).setFinal(true).setReconstructed(true).build();
    }

    private Score.Builder score(PersonState state, long day, Instant asOf) {
        List<AccountFeatures> accounts = current.features(state, day);
        // What explains the score is left to its readers: it follows from the features.
        Score.Builder score = ScoreMessages.score(
                current.score(accounts), current.model().version(), LocalDate.ofEpochDay(day), asOf);
        return FeatureMessages.add(accounts, score).setPaused(state.pauses().on(day));
    }

    private static Instant end(long day) {
        return LocalDate.ofEpochDay(day + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
