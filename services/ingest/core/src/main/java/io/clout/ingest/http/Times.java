// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times as networks, and the programs of many people, write them. What cannot be a time is empty. */
public final class Times {

    private Times() {}

    /** ISO 8601 with any offset ({@code Z}, {@code +01:00} or, as Meta writes it, {@code +0100}); without one it is UTC. */
    public static Optional<Instant> parse(String text) {
        return parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"), DateTimeFormatter.ISO_DATE_TIME);
    }

    /** A day and a time in a form of the network's own; without an offset it is UTC. */
    public static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor time = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
