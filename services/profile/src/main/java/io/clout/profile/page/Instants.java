// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.page;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Instants of rows and of places in lists; both are exact to the microsecond. */
public final class Instants {
    private Instants() {}

    public static Instant of(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    /** Empty for null. */
    public static Optional<Instant> optional(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    /** As a parameter of a query. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A part of a {@link PageToken}. */
    public static OffsetDateTime place(String text) {
        try {
            return parameter(Instant.parse(text));
        } catch (DateTimeParseException _) {
            throw PageToken.invalid();
        }
    }
}
