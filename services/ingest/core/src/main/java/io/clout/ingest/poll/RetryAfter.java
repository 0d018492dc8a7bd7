// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a network says it may be asked again, in the styles in use. */
final class RetryAfter {

    private RetryAfter() {}

    /** From {@code Retry-After} (seconds or a date, RFC 9110) or {@code x-rate-limit-reset} (seconds since 1970, as X has it). */
    static Optional<Instant> of(HttpHeaders headers, Instant now) {
        return Stream.of(
                        header(headers, "Retry-After", value -> now.plusSeconds(Long.parseLong(value))),
                        header(headers, "Retry-After", RetryAfter::date),
                        header(headers, "x-rate-limit-reset", value -> Instant.ofEpochSecond(Long.parseLong(value))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Instant date(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Optional<Instant> header(HttpHeaders headers, String name, Function<String, Instant> read) {
        return headers.firstValue(name).flatMap(value -> {
            try {
                return Optional.of(read.apply(value.strip()));
            } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty(); // another style, or nonsense; the caller backs off by itself
            }
        });
    }
}
