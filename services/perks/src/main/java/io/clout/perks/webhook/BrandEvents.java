// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import static io.clout.common.postgres.Database.run;

import io.clout.perks.Columns;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Keeps what happened to a brand's campaigns and claims, in the transaction in which it happened. */
@ApplicationScoped
public class BrandEvents {

    private final Clock clock;

    BrandEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps an event.
     *
     * @param event such as {@code claim.granted}
     * @param payload what the brand is told
     */
    public void record(SqlConnection transaction, UUID brandId, String event, JsonObject payload) {
        run(
                transaction,
                "insert into brand_event (brand_id, event, payload, at) values ($1, $2, $3, $4)",
                brandId,
                event,
                payload,
                Columns.time(clock.instant()));
    }
}
