// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import io.clout.common.postgres.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;

/** Lets one replica at a time listen to a stream, and keeps how far it has heard for the next listener. */
@ApplicationScoped
class StreamLease {

    private static final String TAKE = """
            insert into stream (name, holder, leased_until, position) values ($1, $2, $4, $5)
            on conflict (name) do update
            set holder = $2, leased_until = $4, position = greatest(stream.position, $5)
            where stream.holder = $2 or stream.leased_until <= $3
            returning position
            """;

    private final UUID holder = UUID.randomUUID();
    private final Database database;

    StreamLease(Database database) {
        this.database = database;
    }

    /**
     * Takes the stream, or keeps it.
     *
     * @param position how far this replica has heard, 0 if not at all
     * @return how far any listener got; empty if another replica is listening
     */
    OptionalLong take(String stream, long position, Instant now, Instant until) {
        var rows = database.run(
                TAKE, stream, holder, now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), position);
        return Database.first(rows).map(row -> OptionalLong.of(row.getLong(0))).orElseGet(OptionalLong::empty);
    }
}
