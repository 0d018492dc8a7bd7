// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as Takeouts have written them over the years; without an offset they are UTC. */
final class PostTime {

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "yyyy-MM-dd['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][ ][XXX][XX][X][z]",
                    "MMM d, yyyy[,] h:mm[:ss] a[ z]",
                    "MMMM d, yyyy[,] h:mm[:ss] a[ z]",
                    "MMM d, yyyy[,] HH:mm[:ss][ z]",
                    "d MMM yyyy[,] HH:mm[:ss][ z]",
                    "d MMMM yyyy[,] HH:mm[:ss][ z]",
                    "d.M.yyyy[,] HH:mm[:ss][ z]",
                    "EEE MMM d HH:mm:ss z yyyy",
                    "EEE, d MMM yyyy HH:mm:ss[ z][ XX]")
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private PostTime() {}

    static Optional<Instant> parse(String text) {
        String plain = text.replaceAll("[\\u00A0\\u202F]", " ").strip();
        return FORMS.stream().flatMap(form -> parse(plain, form).stream()).findFirst();
    }

    /** Noon of a day such as {@code 20181011}: then it is the right day nearly everywhere. */
    static Optional<Instant> ofDay(String day) {
        try {
            return Optional.of(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
                    .atTime(12, 0)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor time =
                    form.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
