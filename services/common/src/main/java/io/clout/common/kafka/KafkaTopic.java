// SPDX-License-Identifier: Apache-2.0
package io.clout.common.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of Kafka and the type of its values. Keys are person ids in UTF-8 ({@link Serdes#String()}); a record without value is a
 * tombstone, and serializes and parses to {@code null}.
 *
 * @param name as in {@code clout/kafka-topics.json}, such as {@code accounts.v1}
 */
public record KafkaTopic<T extends MessageLite>(String name, Parser<T> parser) {

    /** Where records go that cannot be read, with their cause in the headers. */
    public String deadLetters() {
        return name + ".dlq";
    }

    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : value.toByteArray();
    }

    /** Throws {@link SerializationException} for bytes that are not a {@code T}. */
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> parse(bytes);
    }

    public Serde<T> serde() {
        return Serdes.serdeFrom(serializer(), deserializer());
    }

    /**
     * The value of a record.
     *
     * @throws SerializationException if the bytes are not a {@code T}
     */
    public @Nullable T parse(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException malformed) {
            throw new SerializationException("Not a value of " + name, malformed);
        }
    }
}
