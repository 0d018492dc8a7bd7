// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.ScoreMessages;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The people of one partition, in the stores that hold their state, and what becomes of them when time passes. */
public final class PeopleOfPartition {
    /** State by person, as {@link PersonStateCodec} writes it. */
    public static final String PEOPLE = "people";

    /** People to be scored anew, and when, in milliseconds since 1970. Kept like state, so a crash forgets nobody. */
    public static final String DUE = "due-people";

    /** The last finished UTC day, since 1970, under the one key {@value #DAY}. */
    public static final String FINISHED = "finished-days";

    private static final String DAY = "day";

    private final ProcessorContext<String, @Nullable ScoreChanged> context;
    private final KeyValueStore<String, byte @Nullable []> people;
    private final KeyValueStore<String, @Nullable Long> due;
    private final KeyValueStore<String, @Nullable Long> finished;
    private final Scorer scorer;
    private final String scores;
    private long lastFinished;

    PeopleOfPartition(ProcessorContext<String, @Nullable ScoreChanged> context, Scorer scorer, String scores) {
        this.context = context;
        this.scorer = scorer;
        this.scores = scores;
        this.people = context.getStateStore(PEOPLE);
        this.due = context.getStateStore(DUE);
        this.finished = context.getStateStore(FINISHED);
        Long known = finished.get(DAY);
        // A partition that is new has no days behind it.
        this.lastFinished = known == null ? today() - 1 : known;
    }

    long now() {
        return context.currentSystemTimeMs();
    }

    private long today() {
        return Math.floorDiv(now(), TimeUnit.DAYS.toMillis(1));
    }

    PersonState state(String person) {
        byte[] stored = people.get(person);
        return stored == null ? new PersonState() : PersonStateCodec.decode(stored);
    }

    void keep(String person, PersonState state) {
        people.put(person, PersonStateCodec.encode(state));
        due.put(person, 0L);
    }

    void erase(String person) {
        people.delete(person);
        due.delete(person);
        context.forward(new Record<>(person, null, now()), scores);
    }

    /** Scores everybody whose time has come. */
    void scoreDue(long now) {
        finishDays();
        List<String> ready = new ArrayList<>();
        try (KeyValueIterator<String, @Nullable Long> all = due.all()) {
            while (all.hasNext()) {
                KeyValue<String, @Nullable Long> next = all.next();
                if (next.value != null && next.value <= now) {
                    ready.add(next.key);
                }
            }
        }
        ready.forEach(person -> score(person, now));
    }

    private void score(String person, long now) {
        PersonState state = state(person);
        state.forgetUnlinked(now);
        if (state.scorable()) {
            state.scored(true);
            context.forward(
                    new Record<>(person, scoreOf(person, state, today(), Instant.ofEpochMilli(now), false), now),
                    scores);
        } else if (state.scored() && state.consented()) {
            // Nothing is linked any more. The days behind stay, so there is still something to take back.
            ScoreChanged ended = ScoreChanged.newBuilder().setPersonId(person).build();
            context.forward(new Record<>(person, ended, now), scores);
        } else if (state.scored()) {
            state.scored(false);
            context.forward(new Record<>(person, null, now), scores);
        }
        if (state.empty()) {
            people.delete(person);
        } else {
            people.put(person, PersonStateCodec.encode(state));
        }
        state.nextForgetting().ifPresentOrElse(at -> due.put(person, at), () -> due.delete(person));
    }

    private ScoreChanged scoreOf(String person, PersonState state, long day, Instant asOf, boolean last) {
        return ScoreChanged.newBuilder()
                .setPersonId(person)
                .setScore(ScoreMessages.score(
                        scorer.explain(state, day), scorer.model().version(), LocalDate.ofEpochDay(day), asOf, last))
                .build();
    }

    /** Publishes the final scores of the days that ended since the last time. */
    void finishDays() {
        long yesterday = today() - 1;
        if (lastFinished >= yesterday) {
            if (finished.get(DAY) == null) {
                finished.put(DAY, lastFinished);
            }
            return;
        }
        try (KeyValueIterator<String, byte @Nullable []> all = people.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte @Nullable []> next = all.next();
                if (next.value != null) {
                    finishDays(next.key, PersonStateCodec.decode(next.value), yesterday);
                }
            }
        }
        lastFinished = yesterday;
        finished.put(DAY, lastFinished);
    }

    private void finishDays(String person, PersonState state, long yesterday) {
        for (long day = lastFinished + 1; state.scorable() && day <= yesterday; day++) {
            Instant end =
                    LocalDate.ofEpochDay(day + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
            context.forward(new Record<>(person, scoreOf(person, state, day, end, true), now()), scores);
        }
    }
}
