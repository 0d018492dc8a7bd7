// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The people of one partition, in the stores that hold their state, and what becomes of them when time passes. */
final class PeopleOfPartition {
    private final ProcessorContext<String, @Nullable ScoreChanged> context;
    private final KeyValueStore<String, byte @Nullable []> people;
    private final KeyValueStore<String, @Nullable Long> due;
    private final DayScores scores;
    private final DayEnds dayEnds;
    private final Backfills backfills;
    private final String downstream;

    PeopleOfPartition(
            ProcessorContext<String, @Nullable ScoreChanged> context, Models models, String downstream, int slice) {
        this.context = context;
        this.downstream = downstream;
        this.people = context.getStateStore(PersonStores.PEOPLE);
        this.due = context.getStateStore(PersonStores.DUE);
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

    /** The state of a person of whom something new is to be taken in; the days that are over are ended first. */
    PersonState state(String person) {
        PersonState state = stored(person);
        dayEnds.end(person, state);
        return state;
    }

    void keep(String person, PersonState state) {
        people.put(person, PersonStateCodec.encode(state));
        due.put(person, 0L);
    }

    /** Keeps a state that a batch has changed. */
    void keep(String person, PersonState state, SignalsObserved batch) {
        keep(person, state);
        backfills.observed(person, state, batch, now());
    }

    void erase(String person) {
        people.delete(person);
        due.delete(person);
        backfills.forget(person);
        publish(person, null);
    }

    /** Goes on with ending the days that are over. */
    void endDays() {
        dayEnds.slice();
    }

    /** Scores everybody whose time has come, and reconstructs the past of those whose facts have settled. */
    void scoreDue(long now) {
        PersonStores.upTo(now, due).forEach(person -> score(person, now));
        for (String person : backfills.ready(now)) {
            PersonState state = stored(person);
            backfills.of(person, state, now).forEach(change -> publish(person, change));
            store(person, state);
        }
    }

    private void score(String person, long now) {
        PersonState state = stored(person);
        state.forgetUnlinked(now);
        if (state.scorable()) {
            long today = Math.floorDiv(now, TimeUnit.DAYS.toMillis(1));
            state.scored(true);
            if (state.firstDay() == 0) {
                state.firstDay(today);
            }
            publish(person, scores.soFar(person, state, today, Instant.ofEpochMilli(now)));
        } else if (state.scored() && state.consented()) {
            // Nothing is linked any more. The days behind stay, so there is still something to take back.
            publish(person, ScoreChanged.newBuilder().setPersonId(person).build());
        } else if (state.scored()) {
            state.scored(false);
            state.firstDay(0);
            publish(person, null);
        }
        store(person, state);
        state.nextForgetting().ifPresentOrElse(at -> due.put(person, at), () -> due.delete(person));
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
