// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clout.common.limits.Limits;
import io.clout.ingest.http.NetworkFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cursor of a reading that goes through steps, each with pages. What else a network must know on its next page, it {@link
 * #remember}s.
 *
 * @param step what the next page is of
 * @param page the network's token or number of that page; empty for the first one
 * @param counted what this step has counted on the pages before
 * @param since content published from then on is read in this reading
 * @param startedAt when this reading began
 * @param memory a record of the network's own, kept from step to step and from reading to reading; null before there is one
 */
public record StepCursor<S extends Enum<S> & ReadingStep>(
        S step, String page, long counted, Instant since, Instant startedAt, JsonNode memory) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** How old content is whose counts are read again and again; nearly all reactions come within days. */
    private static final Duration WINDOW = Duration.ofDays(7);

    public StepCursor(S step, String page, long counted, Instant since, Instant startedAt, @Nullable JsonNode memory) {
        this.step = step;
        this.page = page;
        this.counted = counted;
        this.since = since;
        this.startedAt = startedAt;
        this.memory = Objects.requireNonNullElse(memory, NullNode.getInstance());
    }

    /** Where a reading goes on, or where an account's first one begins: with the first step, as far back as a score looks. */
    public static <S extends Enum<S> & ReadingStep> StepCursor<S> of(Class<S> steps, String text, Instant now) {
        return of(steps, text, now, Limits.SCORE_WINDOW);
    }

    /**
     * As {@link #of(Class, String, Instant)}, for networks that can be told how far to look back. What an older version wrote and
     * this one does not understand starts over: nothing is published twice, it is only read again.
     */
    public static <S extends Enum<S> & ReadingStep> StepCursor<S> of(
            Class<S> steps, String text, Instant now, Duration firstWindow) {
        var first = new StepCursor<>(first(steps), "", 0, now.minus(firstWindow), now, null);
        if (text.isEmpty()) {
            return first;
        }
        try {
            return JSON.readValue(text, JSON.getTypeFactory().constructParametricType(StepCursor.class, steps));
        } catch (JsonProcessingException e) {
            return first;
        }
    }

    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cursor can always be written", e);
        }
    }

    /** The first page of a step. */
    public StepCursor<S> to(S next) {
        return new StepCursor<>(next, "", 0, since, startedAt, memory);
    }

    /** A step that takes turns with this one, whose page and count stay. */
    public StepCursor<S> at(S next) {
        return new StepCursor<>(next, page, counted, since, startedAt, memory);
    }

    public StepCursor<S> toPage(String next) {
        return new StepCursor<>(step, next, counted, since, startedAt, memory);
    }

    public StepCursor<S> counting(long total) {
        return new StepCursor<>(step, page, total, since, startedAt, memory);
    }

    /**
     * @param known may hold lists, maps, times and other records
     */
    public StepCursor<S> remember(Record known) {
        return new StepCursor<>(step, page, counted, since, startedAt, JSON.valueToTree(known));
    }

    /**
     * What the network remembered.
     *
     * @param otherwise before it remembered anything
     */
    public <M extends Record> M memory(M otherwise) {
        try {
            // The class of a value of type M is one of M's.
            @SuppressWarnings("unchecked")
            var type = (Class<M>) otherwise.getClass();
            return memory.isNull() ? otherwise : JSON.treeToValue(memory, type);
        } catch (JsonProcessingException e) {
            return otherwise; // an older version's
        }
    }

    /** The beginning of the next reading: early enough for what was published during a long interruption. */
    public StepCursor<S> next(Instant now) {
        return next(now, WINDOW);
    }

    /** As {@link #next(Instant)}, for networks that can be told how far to look back. */
    public StepCursor<S> next(Instant now, Duration lookBack) {
        Instant window = now.minus(lookBack);
        Instant from = startedAt.isBefore(window) ? startedAt : window;
        return new StepCursor<>(first(step.getDeclaringClass()), "", 0, from, now, memory);
    }

    /** A page of this reading that goes on here. */
    public Page goOn(List<Observation> observations) {
        return new Page(observations, text(), false);
    }

    /** The last page of a reading; the next reading begins here. */
    public Page end(List<Observation> observations) {
        return new Page(observations, text(), true);
    }

    /**
     * Goes on with the step's next page, or, where there is none, with the next step; behind the last one the reading ends.
     *
     * @param nextPage the network's token or number of it; empty if there is none
     */
    public Page goOn(List<Observation> observations, String nextPage, Instant now) {
        if (!nextPage.isEmpty()) {
            return toPage(nextPage).goOn(observations);
        }
        S[] steps = step.getDeclaringClass().getEnumConstants();
        int behind = step.ordinal() + 1;
        return behind < steps.length
                ? to(steps[behind]).goOn(observations)
                : next(now).end(observations);
    }

    /** As {@link #goOn(List)}. */
    public Page goOn(Findings findings) {
        return goOn(findings.observations()).without(findings.notMeasured()).about(findings.subjects());
    }

    /** As {@link #end(List)}. */
    public Page end(Findings findings) {
        return end(findings.observations()).without(findings.notMeasured()).about(findings.subjects());
    }

    /** As {@link #goOn(List, String, Instant)}. */
    public Page goOn(Findings findings, String nextPage, Instant now) {
        return goOn(findings.observations(), nextPage, now)
                .without(findings.notMeasured())
                .about(findings.subjects());
    }

    /**
     * Ends this step, which the network refuses for good; behind the last one the reading ends, and the next begins at the first
     * step.
     *
     * @return empty if the other steps need it
     */
    public Optional<Page> without(NetworkFailure refusal, Instant now) {
        return without(refusal, now, WINDOW);
    }

    /** As {@link #without(NetworkFailure, Instant)}, for networks that can be told how far to look back. */
    public Optional<Page> without(NetworkFailure refusal, Instant now, Duration lookBack) {
        if (step.isNeeded()) {
            return Optional.empty();
        }
        S[] steps = step.getDeclaringClass().getEnumConstants();
        int behind = step.ordinal() + 1;
        Page page = behind < steps.length
                ? to(steps[behind]).goOn(List.of())
                : next(now, lookBack).end(List.of());
        return Optional.of(page.without(notMeasured(refusal, "")));
    }

    /** What this step measures, refused. */
    public List<NotMeasured> notMeasured(NetworkFailure refusal, String item) {
        return step.measures().stream()
                .map(kind -> new NotMeasured(kind, refusal.kind().code(), item))
                .toList();
    }

    private static <S extends Enum<S> & ReadingStep> S first(Class<S> steps) {
        return steps.getEnumConstants()[0];
    }
}
