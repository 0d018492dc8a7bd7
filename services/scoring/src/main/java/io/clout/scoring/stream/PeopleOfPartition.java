// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The people of one partition, in the stores that hold their state, and what becomes of them when time passes. */
final class PeopleOfPartition {
    /** Time for making scores in each turn: facts go first, and who has many is scored once for all of them. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Time for reconstructing in each turn: a wave of newcomers waits for its past, and takes an eighth of what a partition has. */
    private static final long MOST_NANOS_BACK = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int TAKEN_AT_ONCE = 32;

    private final ProcessorContext<String, @Nullable ScoreChanged> context;
    private final KeyValueStore<String, byte @Nullable []> people;
    private final DuePeople due;
    private final DayScores scores;
    private final DayEnds dayEnds;
    private final Backfills backfills;
    private final String downstream;

    PeopleOfPartition(
            ProcessorContext<String, @Nullable ScoreChanged> context,
            Models models,
            String downstream,
            SliceLimit slice) {
        this.context = context;
        this.downstream = downstream;
        this.people = context.getStateStore(PersonStores.PEOPLE);
        this.due = new DuePeople(context.getStateStore(PersonStores.DUE));
        this.scores = new DayScores(models);
        this.dayEnds = new DayEnds(context, scores, downstream, slice);
        this.backfills = new Backfills(context.getStateStore(PersonStores.BACKFILLS), scores);
    }

    long now() {
        return context.currentSystemTimeMs();
    }

    private PersonState stored(String person) {
        byte[] stored = people.get(person);
        return stored == null ? new PersonState() : PersonStateCodec.decode(stored);
    }

    /** Ends the days that are over for a person, and returns the state that the next fact belongs to. */
    PersonState openDay(String person) {
        PersonState state = stored(person);
        dayEnds.end(person, state);
        scores.settle(state, Math.floorDiv(now(), TimeUnit.DAYS.toMillis(1)) - 1);
        return state;
    }

    void keep(String person, PersonState state) {
        people.put(person, PersonStateCodec.encode(state));
        due.scheduleSoon(person);
    }

    /** Keeps a state that a batch has changed. */
    void keep(String person, PersonState state, SignalsObserved batch) {
        keep(person, state);
        backfills.schedule(person, state, batch, now());
    }

    void erase(String person) {
        people.delete(person);
        due.forget(person);
        backfills.forget(person);
        publish(person, null);
    }

    /** Continues to end the days that are over. */
    void endDays() {
        dayEnds.slice();
    }

    /** Scores everyone whose time has come, and reconstructs the past of those whose facts have settled. */
    void scoreDue(long now) {
        within(MOST_NANOS, () -> due.take(TAKEN_AT_ONCE, now), person -> score(person, now));
        within(MOST_NANOS_BACK, () -> backfills.next(now), person -> reconstruct(person, now));
    }

    /** Does something for people, some at a time, until there are no more or the time is over. */
    private static void within(long nanos, Supplier<List<String>> next, Consumer<String> each) {
        long began = System.nanoTime();
        List<String> people = next.get();
        while (!people.isEmpty()) {
            people.forEach(each);
            people = System.nanoTime() - began < nanos ? next.get() : List.of();
        }
    }

    private void reconstruct(String person, long now) {
        PersonState state = stored(person);
        backfills.reconstruct(person, state, now).forEach(change -> publish(person, change));
        store(person, state);
    }

    private void score(String person, long now) {
        PersonState state = stored(person);
        boolean changed = state.forgetUnlinked(now);
        if (state.scorable()) {
            long today = Math.floorDiv(now, TimeUnit.DAYS.toMillis(1));
            if (!state.scored() || state.firstDay() == 0) {
                state.setScored(true);
                state.setFirstDay(state.firstDay() == 0 ? today : state.firstDay());
                changed = true;
            }
            publish(person, scores.soFar(person, state, today, Instant.ofEpochMilli(now)));
        } else if (state.scored() && state.consented()) {
            // Nothing is linked any more. The days behind stay, so there is still something to take back.
            publish(person, ScoreChanged.newBuilder().setPersonId(person).build());
        } else if (state.scored()) {
            state.setScored(false);
            state.setFirstDay(0);
            changed = true;
            publish(person, null);
        }
        if (changed) {
            store(person, state);
        }
        state.nextForgetting().ifPresentOrElse(at -> due.scheduleAt(person, at), () -> due.forget(person));
    }

    private void store(String person, PersonState state) {
        if (state.empty()) {
            people.delete(person);
        } else {
            people.put(person, PersonStateCodec.encode(state));
        }
    }

    private void publish(String person, @Nullable ScoreChanged change) {
        context.forward(new Record<>(person, change, now()), downstream);
    }
}
