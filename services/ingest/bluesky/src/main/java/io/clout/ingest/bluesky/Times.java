// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as the programs of many people write them: with any offset, or, against the rules, with none. */
final class Times {

    private Times() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return withoutOffset(text);
        }
    }

    private static Optional<Instant> withoutOffset(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
