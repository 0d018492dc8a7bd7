// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.PersonStateCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Ends the UTC days that are over: everyone gets one final score a day. People are processed in the order of the store, a slice at
 * a time, so that neither transactions nor facts wait for a million people; how far it has come is state and survives a crash. Whose
 * facts arrive before their turn goes ahead of the others, since a final score holds nothing of the days after.
 */
final class DayEnds {
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Days after which what accounts are credited with is kept even if nothing was observed. */
    private static final int MOST_DAYS_BEHIND = 7;

    /** The last day, since 1970, of which everyone has a final score. */
    private static final String DONE = "done";

    /** The day that is being ended, since 1970; absent while none is. */
    private static final String ENDING = "ending";

    /** The last person who has a final score of the day that is being ended; absent before the first. */
    private static final String REACHED = "reached";

    private final ProcessorContext<String, @Nullable ScoreChanged> context;
    private final KeyValueStore<String, byte @Nullable []> people;
    private final KeyValueStore<String, @Nullable String> progress;
    private final KeyValueStore<String, @Nullable Long> ahead;
    private final DayScores scores;
    private final String downstream;
    private final SliceLimit limit;
    private long done = UNKNOWN;

    DayEnds(
            ProcessorContext<String, @Nullable ScoreChanged> context,
            DayScores scores,
            String downstream,
            SliceLimit limit) {
        this.limit = limit;
        this.context = context;
        this.people = context.getStateStore(PersonStores.PEOPLE);
        this.progress = context.getStateStore(PersonStores.DAY_ENDS);
        this.ahead = context.getStateStore(PersonStores.AHEAD);
        this.scores = scores;
        this.downstream = downstream;
    }

    private long yesterday() {
        return Math.floorDiv(context.currentSystemTimeMs(), TimeUnit.DAYS.toMillis(1)) - 1;
    }

    /** Whether everyone has a final score of every day that is over. */
    private boolean upToDate() {
        if (done == UNKNOWN) {
            // Not while the task is being made: then its clock stands at 1970. A partition that is new has no days
            // behind it.
            String known = progress.get(DONE);
            setDone(known == null ? yesterday() : Long.parseLong(known));
        }
        return done >= yesterday();
    }

    private void setDone(long day) {
        done = day;
        progress.put(DONE, Long.toString(day));
    }

    /** Ends the days that are over for one person, before anything of today is taken in. */
    void end(String person, PersonState state) {
        if (upToDate()) {
            return;
        }
        long yesterday = yesterday();
        long last = reached(person) ? Long.parseLong(Objects.requireNonNull(progress.get(ENDING))) : done;
        publish(person, state, Math.max(last, lastOf(person)) + 1, yesterday);
        ahead.put(person, yesterday);
    }

    /** Whether a state was not kept for so long that living through the days since costs more than keeping it. */
    private static boolean stale(PersonState state, long day) {
        return state.accounts().stream()
                .anyMatch(account -> account.creditDays() == 0
                        ? account.firstFactDay() < day - MOST_DAYS_BEHIND
                        : account.creditDay() < day - MOST_DAYS_BEHIND);
    }

    private long lastOf(String person) {
        Long last = ahead.get(person);
        return last == null ? done : Math.max(last, done);
    }

    private boolean reached(String person) {
        String reached = progress.get(REACHED);
        return reached != null && Arrays.compareUnsigned(bytes(person), bytes(reached)) <= 0;
    }

    /** The order of the store. */
    private static byte[] bytes(String person) {
        return person.getBytes(StandardCharsets.UTF_8);
    }

    /** Continues to end the days that are over, for a slice of the people. */
    void slice() {
        if (upToDate()) {
            return;
        }
        String begun = progress.get(ENDING);
        long day = begun == null ? yesterday() : Long.parseLong(begun);
        progress.put(ENDING, Long.toString(day));
        if (!slice(day, progress.get(REACHED))) {
            finish(day);
        }
    }

    /** Returns whether anyone is left. */
    private boolean slice(long day, @Nullable String reached) {
        List<KeyValue<String, byte @Nullable []>> kept = new ArrayList<>();
        boolean left = slice(day, reached, kept);
        people.putAll(kept);
        return left;
    }

    private boolean slice(long day, @Nullable String reached, List<KeyValue<String, byte @Nullable []>> kept) {
        SliceLimit.Slice slice = limit.begin();
        boolean anybodyAhead = ahead.approximateNumEntries() > 0;
        String last = reached;
        try (KeyValueIterator<String, byte @Nullable []> rest =
                reached == null ? people.all() : people.range(reached, null)) {
            while (rest.hasNext()) {
                KeyValue<String, byte @Nullable []> next = rest.next();
                if (next.key.equals(reached) || next.value == null) {
                    continue;
                }
                if (slice.over()) {
                    progress.put(REACHED, last);
                    return true;
                }
                long from = (anybodyAhead ? lastOf(next.key) : done) + 1;
                PersonState state = PersonStateCodec.decode(next.value);
                slice.spend(1 + publish(next.key, state, from, day));
                if (state.scorable() && stale(state, day)) {
                    scores.settle(state, day);
                    kept.add(KeyValue.pair(next.key, PersonStateCodec.encode(state)));
                }
                last = next.key;
            }
        }
        return false;
    }

    private void finish(long day) {
        PersonStores.upTo(day, ahead).forEach(ahead::delete);
        setDone(day);
        progress.delete(ENDING);
        progress.delete(REACHED);
    }

    private int publish(String person, PersonState state, long from, long to) {
        int published = 0;
        long now = context.currentSystemTimeMs();
        for (long day = from; day <= to && state.scorable(); day++) {
            context.forward(new Record<>(person, scores.last(person, state, day), now), downstream);
            published++;
        }
        return published;
    }
}
