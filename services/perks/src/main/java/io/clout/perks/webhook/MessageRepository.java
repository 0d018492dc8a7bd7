// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.perks.Columns;
import io.clout.proto.perk.v1.WebhookMessage;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in PostgreSQL. Which replica sends one is decided by who locks its row first; how long it may take, by the lease. */
@ApplicationScoped
class MessageRepository {

    /** After this, a message whose sender died is sent again; longer than any attempt. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Those for an endpoint that works; of one that does not, one message at a time. */
    private static final int AT_ONCE = 5;

    private static final String TAKE = """
            with due as (
                select m.id from webhook_endpoint e cross join lateral (
                    select id from webhook_message where endpoint_id = e.id and next_attempt_at <= $1
                    order by next_attempt_at limit case when e.state = 'ENDPOINT_STATE_FAILING' then 1 else %d end
                    for update skip locked) m
                where e.state <> 'ENDPOINT_STATE_DISABLED' limit $2)
            update webhook_message set attempts = attempts + 1, next_attempt_at = $3
            where id in (select id from due) returning *""".formatted(AT_ONCE);

    /**
     * A message that is to be sent.
     *
     * @param attempts this one included
     */
    record Due(UUID id, UUID endpointId, String body, int attempts) {}

    /** Takes messages whose time has come, at most so many. */
    List<Due> take(SqlClient client, int most, Instant now) {
        return due(Database.run(client, TAKE, Columns.time(now), most, Columns.time(now.plus(LEASE))).stream()
                .toList());
    }

    /** Takes one message, whenever its time is. */
    Due take(SqlClient client, UUID id, Instant now) {
        String sql = """
                update webhook_message set attempts = attempts + 1, next_attempt_at = $2 where id = $1 returning *""";
        return due(Database.run(client, sql, id, Columns.time(now.plus(LEASE))).stream()
                        .toList())
                .getFirst();
    }

    private static List<Due> due(List<Row> rows) {
        return rows.stream()
                .map(row -> new Due(
                        row.getUUID("id"),
                        row.getUUID("endpoint_id"),
                        row.getString("body"),
                        row.getInteger("attempts")))
                .toList();
    }

    void delivered(SqlClient client, UUID id, int status, Instant now) {
        Database.run(
                client,
                "update webhook_message set delivered_at = $2, status = $3, next_attempt_at = null where id = $1",
                id,
                Columns.time(now),
                status);
    }

    /**
     * @param next when it is tried again; empty if it is not
     */
    void failed(SqlClient client, UUID id, Optional<Integer> status, Optional<Instant> next) {
        Database.run(
                client,
                "update webhook_message set status = $2, next_attempt_at = $3 where id = $1",
                id,
                status.orElse(null),
                next.map(Columns::time).orElse(null));
    }

    /** Nothing more is sent to an endpoint by itself. */
    void rest(SqlClient client, UUID endpointId) {
        Database.run(
                client,
                "update webhook_message set next_attempt_at = null where endpoint_id = $1 and next_attempt_at is not null",
                endpointId);
    }

    /** Sends again what was not delivered since an instant; with all attempts to come. */
    int replay(SqlClient client, UUID endpointId, Instant since, Instant now) {
        return Database.run(client, """
                        update webhook_message set next_attempt_at = $3, attempts = 0
                        where endpoint_id = $1 and delivered_at is null and created_at >= $2""", endpointId, Columns.time(since), Columns.time(now))
                .rowCount();
    }

    /** Sends one message again, delivered or not. */
    int replay(SqlClient client, UUID endpointId, UUID id, Instant now) {
        return Database.run(client, """
                        update webhook_message set next_attempt_at = $3, attempts = 0, delivered_at = null
                        where endpoint_id = $1 and id = $2""", endpointId, id, Columns.time(now)).rowCount();
    }

    void add(SqlClient client, UUID id, UUID endpointId, String event, String body, Instant now) {
        Database.run(
                client,
                "insert into webhook_message (id, endpoint_id, event, body, created_at) values ($1, $2, $3, $4, $5)",
                id,
                endpointId,
                event,
                body,
                Columns.time(now));
    }

    Optional<Row> find(SqlClient client, UUID id) {
        return Database.first(Database.run(client, "select * from webhook_message where id = $1", id));
    }

    /** Newest first, from behind a row on. */
    List<Row> page(SqlClient client, UUID endpointId, Instant before, UUID beforeId, int size) {
        return Database.run(client, """
                        select * from webhook_message where endpoint_id = $1 and (created_at, id) < ($2, $3)
                        order by created_at desc, id desc limit $4""", endpointId, Columns.time(before), beforeId, size).stream()
                .toList();
    }

    void removeOld(SqlClient client, Instant before) {
        Database.run(client, "delete from webhook_message where created_at < $1", Columns.time(before));
        Database.run(client, "delete from brand_event where at < $1", Columns.time(before));
    }

    static WebhookMessage message(Row row) {
        var message = WebhookMessage.newBuilder()
                .setMessageId(row.getUUID("id").toString())
                .setEndpointId(row.getUUID("endpoint_id").toString())
                .setEvent(row.getString("event"))
                .setCreatedAt(Timestamps.of(Columns.instant(row, "created_at")))
                .setAttempts(row.getInteger("attempts"))
                .setPayload(row.getString("body"));
        Optional.ofNullable(row.getInteger("status")).ifPresent(message::setStatus);
        Columns.optional(row, "delivered_at").ifPresent(at -> message.setDeliveredAt(Timestamps.of(at)));
        Columns.optional(row, "next_attempt_at").ifPresent(at -> message.setNextAttemptAt(Timestamps.of(at)));
        return message.build();
    }
}
