// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.stream.PersonFact.AccountsKnown;
import io.clout.scoring.stream.PersonFact.Erased;
import io.clout.scoring.stream.PersonFact.Observed;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state of the people of one partition and publishes their scores: soon after facts came (one score for all facts of a
 * moment), and once and for all at the end of each UTC day. Before the first fact of a person's new day is taken in, the days before it are
 * ended, so a final score holds exactly what was known by then, also after the service was away over midnight.
 */
public final class PersonProcessor implements Processor<String, PersonFact, String, @Nullable ScoreChanged> {
    private static final Duration DEBOUNCE = Duration.ofMillis(400);

    /** How often a slice of a day end is begun. */
    static final Duration SLICE = Duration.ofMillis(100);

    private final Models models;
    private final SliceLimit slice;
    private final String scores;
    private @Nullable PeopleOfPartition partition;

    /**
     * Makes the processor of one task.
     *
     * @param scores name of the step that follows
     * @param slice how much is done at once at the end of a day
     */
    public PersonProcessor(Models models, String scores, SliceLimit slice) {
        this.models = models;
        this.slice = slice;
        this.scores = scores;
    }

    @Override
    public void init(ProcessorContext<String, @Nullable ScoreChanged> context) {
        PeopleOfPartition mine = new PeopleOfPartition(context, models, scores, slice);
        partition = mine;
        context.schedule(SLICE, PunctuationType.WALL_CLOCK_TIME, now -> mine.endDays());
        context.schedule(DEBOUNCE, PunctuationType.WALL_CLOCK_TIME, mine::scoreDue);
    }

    @Override
    public void process(Record<String, PersonFact> record) {
        PeopleOfPartition mine = Objects.requireNonNull(partition);
        String person = record.key();
        switch (record.value()) {
            case AccountsKnown(var accounts) -> {
                PersonState state = mine.openDay(person);
                if (state.apply(accounts)) {
                    mine.keep(person, state);
                }
            }
            case Observed(var batch) -> {
                PersonState state = mine.openDay(person);
                if (state.apply(batch, mine.now())) {
                    mine.keep(person, state, batch);
                }
            }
            case Erased() -> mine.erase(person);
        }
    }
}
