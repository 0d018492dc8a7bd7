// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import com.google.protobuf.MessageLite;
import io.clout.common.kafka.KafkaTopic;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * A record for Kafka, as it waits in the table {@code outbox}. Insert it with {@link #INSERT} in the transaction of the change that it
 * describes, <em>while that transaction holds the row lock of the person or account</em>: ids are given under the lock, so the ids of one
 * key grow in the order of its commits.
 *
 * @param payload serialized value; null for a tombstone
 */
public record OutboxRecord(String topic, String key, byte @Nullable [] payload) {
    /** Takes {@link #tuple()}. */
    public static final String INSERT = "insert into outbox (topic, message_key, payload) values ($1, $2, $3)";

    public static <T extends MessageLite> OutboxRecord of(KafkaTopic<T> topic, String key, T value) {
        return new OutboxRecord(topic.name(), key, value.toByteArray());
    }

    /** Says that nothing is left of this key. */
    public static OutboxRecord tombstone(KafkaTopic<?> topic, String key) {
        return new OutboxRecord(topic.name(), key, null);
    }

    public Tuple tuple() {
        return Tuple.of(topic, key, payload == null ? null : Buffer.buffer(payload));
    }
}
