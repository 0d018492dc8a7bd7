// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.postgres.Database;
import io.clout.perks.Columns;
import io.clout.proto.perk.v1.EndpointState;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endpoints in PostgreSQL. */
@ApplicationScoped
class EndpointRepository {

    Optional<StoredEndpoint> find(SqlClient client, UUID id, Instant now) {
        return Database.first(Database.run(client, "select * from webhook_endpoint where id = $1 for update", id))
                .map(row -> StoredEndpoint.of(row, now));
    }

    List<StoredEndpoint> ofBrand(SqlClient client, UUID brandId, Instant now) {
        return Database.run(
                        client, "select * from webhook_endpoint where brand_id = $1 order by created_at, id", brandId)
                .stream()
                .map(row -> StoredEndpoint.of(row, now))
                .toList();
    }

    void add(SqlClient client, StoredEndpoint endpoint) {
        Database.run(
                client,
                """
                insert into webhook_endpoint (id, brand_id, url, events, signature, state, secret, created_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8)""",
                endpoint.id(),
                endpoint.brandId(),
                endpoint.url(),
                endpoint.events().toArray(String[]::new),
                endpoint.signature().name(),
                endpoint.state().name(),
                Buffer.buffer(endpoint.secrets().getFirst()),
                Columns.time(endpoint.createdAt()));
    }

    void change(SqlClient client, UUID id, String url, List<String> events) {
        Database.run(
                client,
                "update webhook_endpoint set url = $2, events = $3 where id = $1",
                id,
                url,
                events.toArray(String[]::new));
    }

    /**
     * @param failingSince empty while healthy
     */
    void setState(SqlClient client, UUID id, EndpointState state, Optional<Instant> failingSince, String lastError) {
        Database.run(
                client,
                "update webhook_endpoint set state = $2, failing_since = $3, last_error = $4 where id = $1",
                id,
                state.name(),
                failingSince.map(Columns::time).orElse(null),
                lastError);
    }

    /** Replaces the secret; the one before it signs as well until an instant. */
    void rotate(SqlClient client, UUID id, byte[] sealed, Instant until) {
        Database.run(client, """
                update webhook_endpoint set previous_secret = secret, previous_until = $3, secret = $2 where id = $1""", id, Buffer.buffer(sealed), Columns.time(until));
    }

    void remove(SqlClient client, UUID id) {
        Database.run(client, "delete from webhook_endpoint where id = $1", id);
    }
}
