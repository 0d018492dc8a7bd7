// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.common.limits.Limits;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reconstructs the days before the first one that has a score, when an archive or a first look at an account brings what happened then.
 * Each such day is computed once, as of its end, after the facts have stopped coming; days that exist stay as they are.
 */
final class Backfills {
    /** Days back from today that are reconstructed: those that a chart shows. */
    static final int DAYS = Limits.SCORE_WINDOW_DAYS;

    /** How long no older facts must have come; an archive arrives in many batches. */
    static final Duration SETTLED = Duration.ofSeconds(20);

    /** How exactly that is kept, so that not each of those batches is logged. */
    private static final Duration ABOUT = Duration.ofSeconds(2);

    /** People at once. Each costs some 90 scores. */
    private static final int MOST_AT_ONCE = 4;

    /** Scores that go into one record are split at this size, well below the megabyte that a record may have. */
    private static final int RECORD_BYTES = 256 << 10;

    private final DuePeople waiting;
    private final DayScores scores;

    Backfills(KeyValueStore<String, @Nullable Long> waiting, DayScores scores) {
        this.waiting = new DuePeople(waiting);
        this.scores = scores;
    }

    /** Schedules a person if a batch says something about days that have no score and are still shown. */
    void schedule(String person, PersonState state, SignalsObserved batch, long now) {
        long today = day(now);
        long first = first(state, today);
        if (first > today - DAYS && oldest(batch) < first) {
            waiting.scheduleNotBefore(person, now + SETTLED.toMillis(), ABOUT.toMillis());
        }
    }

    private static long first(PersonState state, long today) {
        return state.firstDay() == 0 ? today : state.firstDay();
    }

    private static long oldest(SignalsObserved batch) {
        return batch.getSignalsList().stream()
                .mapToLong(signal -> Math.floorDiv(signal.getOccurredAt().getSeconds(), TimeUnit.DAYS.toSeconds(1)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long day(long millis) {
        return Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1));
    }

    /** Takes out people whose facts have settled. */
    List<String> next(long now) {
        return waiting.take(MOST_AT_ONCE, now);
    }

    void forget(String person) {
        waiting.forget(person);
    }

    /**
     * The records that tell of the days before a person's first, oldest first; the state's first day moves back with them. Nobody's
     * account may still wait to be linked: then it is tried again later.
     */
    List<ScoreChanged> reconstruct(String person, PersonState state, long now) {
        if (!state.scorable() && state.nextForgetting().isPresent()) {
            waiting.scheduleAt(person, now + SETTLED.toMillis());
            return List.of();
        }
        waiting.forget(person);
        if (!state.scorable()) {
            return List.of();
        }
        long today = day(now);
        List<Score> days = days(state, Math.max(state.firstFactDay(), today - DAYS), first(state, today) - 1);
        if (days.isEmpty()) {
            return List.of();
        }
        state.setFirstDay(first(state, today) - days.size());
        return records(scores.soFar(person, state, today, Instant.ofEpochMilli(now)), days);
    }

    private List<Score> days(PersonState state, long from, long to) {
        List<Score> days = new ArrayList<>();
        // A copy lives through the past; the state keeps what accounts are credited with now.
        PersonState then = PersonStateCodec.decode(PersonStateCodec.encode(state));
        then.accounts().forEach(account -> account.setCredit(0, 0, 0));
        for (long day = from; day <= to; day++) {
            days.add(scores.reconstructed(then, day));
            scores.settle(then, day);
        }
        return days;
    }

    private static List<ScoreChanged> records(ScoreChanged now, List<Score> days) {
        List<ScoreChanged> records = new ArrayList<>();
        ScoreChanged.Builder record = now.toBuilder();
        int bytes = 0;
        for (Score day : days) {
            bytes += day.getSerializedSize();
            if (bytes > RECORD_BYTES && record.getReconstructedCount() > 0) {
                records.add(record.build());
                record = now.toBuilder();
                bytes = day.getSerializedSize();
            }
            record.addReconstructed(day);
        }
        records.add(record.build());
        return records;
    }
}
