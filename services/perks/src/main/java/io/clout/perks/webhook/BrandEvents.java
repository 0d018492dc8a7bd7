// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.postgres.Database;
import io.clout.perks.Columns;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Keeps what happened to a brand's campaigns and claims, in the transaction in which it happened, for each endpoint that wants to know. */
@ApplicationScoped
public class BrandEvents {

    private final Clock clock;

    BrandEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps an event. An endpoint that is switched off gets it if the brand asks for what was missed.
     *
     * @param event such as {@code claim.granted}
     * @param payload what the brand receives, less than 19 kB
     */
    public void record(SqlConnection transaction, UUID brandId, String event, JsonObject payload) {
        Instant now = clock.instant();
        Database.run(
                transaction,
                "insert into brand_event (brand_id, event, payload) values ($1, $2, $3)",
                brandId,
                event,
                payload);
        Database.run(transaction, """
                insert into webhook_message (id, endpoint_id, event, body, created_at, next_attempt_at)
                select gen_random_uuid(), id, $2, $3, $4::timestamptz,
                    case when state <> 'ENDPOINT_STATE_DISABLED' then $4::timestamptz end
                from webhook_endpoint where brand_id = $1 and (events = '{}' or $2 = any(events))""", brandId, event, body(event, payload, now), Columns.time(now));
    }

    /** The body of a message: {@code {"type", "timestamp", "data"}}. */
    static String body(String event, JsonObject payload, Instant at) {
        return new JsonObject()
                .put("type", event)
                .put("timestamp", at.toString())
                .put("data", payload)
                .encode();
    }
}
