// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where reading an account goes on.
 *
 * @param step name of the domain that comes next, {@code STATISTICS} after them, {@code DONE} at the end
 * @param start page of the domain
 * @param counted rows on the pages before
 * @param since days from then on are asked for in the statistics
 * @param startedAt when this reading began
 */
record LinkedInCursor(String step, int start, long counted, Instant since, Instant startedAt) {

    private static final String STATISTICS = "STATISTICS";
    private static final String DONE = "DONE";

    /** As far back as a score looks. */
    private static final Duration FIRST_WINDOW = Duration.ofDays(90);

    /** LinkedIn's days change for some time after their end. */
    private static final Duration WINDOW = Duration.ofDays(7);

    static LinkedInCursor parse(String text, Instant now) {
        if (text.isEmpty()) {
            return new LinkedInCursor(Domain.values()[0].name(), 0, 0, now.minus(FIRST_WINDOW), now);
        }
        var json = new JsonObject(text);
        return new LinkedInCursor(
                json.getString("step"),
                json.getInteger("start"),
                json.getLong("counted"),
                json.getInstant("since"),
                json.getInstant("startedAt"));
    }

    String text() {
        return new JsonObject()
                .put("step", step)
                .put("start", start)
                .put("counted", counted)
                .put("since", since)
                .put("startedAt", startedAt)
                .encode();
    }

    /** The domain that comes next; empty when all are done. */
    Optional<Domain> domain() {
        return step.equals(STATISTICS) || step.equals(DONE) ? Optional.empty() : Optional.of(Domain.valueOf(step));
    }

    boolean isDone() {
        return step.equals(DONE);
    }

    LinkedInCursor toPage(int next, long countedByNow) {
        return new LinkedInCursor(step, next, countedByNow, since, startedAt);
    }

    LinkedInCursor to(Optional<Domain> next) {
        return new LinkedInCursor(next.map(Domain::name).orElse(STATISTICS), 0, 0, since, startedAt);
    }

    LinkedInCursor done() {
        return new LinkedInCursor(DONE, 0, 0, since, startedAt);
    }

    LinkedInCursor nextReading(Instant now) {
        Instant window = now.minus(WINDOW);
        return new LinkedInCursor(
                Domain.values()[0].name(), 0, 0, startedAt.isBefore(window) ? startedAt : window, now);
    }
}
