// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * The cursor of a reading that goes through steps, each with pages; enough for most networks.
 *
 * @param step what the next page is of
 * @param page the network's token or number of that page; empty for the first one
 * @param since content published from then on is read in this reading
 * @param startedAt when this reading began
 */
public record StepCursor<S extends Enum<S>>(S step, String page, Instant since, Instant startedAt) {

    /** How far back an account is read for the first time: as far as a score looks. */
    private static final Duration FIRST_WINDOW = Duration.ofDays(90);

    /** How old content is whose counts are read again and again; nearly all reactions come within days. */
    private static final Duration WINDOW = Duration.ofDays(7);

    /** Where a reading goes on, or where an account's first one begins: with the first step. */
    public static <S extends Enum<S>> StepCursor<S> of(Class<S> steps, String text, Instant now) {
        if (text.isEmpty()) {
            return new StepCursor<>(first(steps), "", now.minus(FIRST_WINDOW), now);
        }
        var json = new JsonObject(text);
        return new StepCursor<>(
                Enum.valueOf(steps, json.getString("step")),
                json.getString("page"),
                json.getInstant("since"),
                json.getInstant("startedAt"));
    }

    public String text() {
        return new JsonObject()
                .put("step", step.name())
                .put("page", page)
                .put("since", since)
                .put("startedAt", startedAt)
                .encode();
    }

    /** The first page of a step. */
    public StepCursor<S> to(S next) {
        return new StepCursor<>(next, "", since, startedAt);
    }

    public StepCursor<S> toPage(String next) {
        return new StepCursor<>(step, next, since, startedAt);
    }

    /** The beginning of the next reading: early enough for what was published during a long interruption. */
    public StepCursor<S> next(Instant now) {
        Instant window = now.minus(WINDOW);
        return new StepCursor<>(
                first(step.getDeclaringClass()), "", startedAt.isBefore(window) ? startedAt : window, now);
    }

    private static <S extends Enum<S>> S first(Class<S> steps) {
        return steps.getEnumConstants()[0];
    }
}
