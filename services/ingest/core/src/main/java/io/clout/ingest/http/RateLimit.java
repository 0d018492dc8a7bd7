// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a network says it may be asked again, in the styles in use. */
final class RateLimit {

    /** {@code X-Rate-Limit-*} of X, {@code X-RateLimit-*} of GitHub and Mastodon, {@code RateLimit-*} of Bluesky and the IETF draft. */
    private static final String[] PREFIXES = {"x-rate-limit", "x-ratelimit", "ratelimit"};

    /** Smaller numbers are seconds from now (the IETF draft), larger ones since 1970. */
    private static final long LONGEST_DELTA = 100_000_000;

    private RateLimit() {}

    /** From {@code Retry-After} (seconds or a date, RFC 9110), else from a header that says when the limit is reset. */
    static Optional<Instant> retryAt(HttpHeaders headers, Instant now) {
        return header(headers, "Retry-After", value -> time(value, now)).or(() -> reset(headers, now));
    }

    /** Until when the limit is used up; empty if it is not. */
    static Optional<Instant> exhaustedUntil(HttpHeaders headers, Instant now) {
        return exhaustedUntil(headers, now, 0);
    }

    /**
     * As {@link #exhaustedUntil(HttpHeaders, Instant)}, for those who leave something.
     *
     * @param reserve so much of the limit is left
     */
    static Optional<Instant> exhaustedUntil(HttpHeaders headers, Instant now, long reserve) {
        boolean exhausted = Stream.of(PREFIXES)
                .flatMap(prefix -> header(headers, prefix + "-remaining", Double::parseDouble).stream())
                .anyMatch(left -> left <= reserve);
        return exhausted ? reset(headers, now) : Optional.empty();
    }

    private static Optional<Instant> reset(HttpHeaders headers, Instant now) {
        return Stream.of(PREFIXES)
                .flatMap(prefix -> header(headers, prefix + "-reset", value -> time(value, now)).stream())
                .findFirst();
    }

    private static Instant time(String value, Instant now) {
        if (value.chars().allMatch(Character::isDigit)) {
            long seconds = Long.parseLong(value);
            return seconds < LONGEST_DELTA ? now.plusSeconds(seconds) : Instant.ofEpochSecond(seconds);
        }
        return value.matches("\\d.*")
                ? Instant.parse(value)
                : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
    }

    private static <T> Optional<T> header(HttpHeaders headers, String name, Function<String, T> read) {
        return headers.firstValue(name).flatMap(value -> {
            try {
                return Optional.of(read.apply(value.strip()));
            } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty(); // another style, or nonsense; the caller backs off by itself
            }
        });
    }
}
