// SPDX-License-Identifier: Apache-2.0
package io.clout.common.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.perk.v1.ClaimChanged;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureAnswered;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.clout.proto.topic.v1.TopicsChanged;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of Kafka and the type of its values. Keys are person ids in UTF-8 ({@link StringSerializer}); a record without value is a
 * tombstone, and serializes and parses to {@code null}. Partitions and retention are declared in {@code clout/kafka-topics.json}.
 *
 * @param name as in {@code clout/kafka-topics.json}, such as {@code accounts.v1}
 */
public record KafkaTopic<T extends MessageLite>(String name, Parser<T> parser) {
    /** The whole truth about a person's accounts, newest wins; a tombstone means erased. Written by profile. */
    public static final KafkaTopic<AccountsChanged> ACCOUNTS =
            new KafkaTopic<>("accounts.v1", AccountsChanged.parser());

    /** Batches of observed facts. Written by ingestion. */
    public static final KafkaTopic<SignalsObserved> SIGNALS = new KafkaTopic<>("signals.v1", SignalsObserved.parser());

    /** The latest score of a person; a tombstone means that there is none. Written by scoring. */
    public static final KafkaTopic<ScoreChanged> SCORES = new KafkaTopic<>("scores.v1", ScoreChanged.parser());

    /** All topics of the ontology that other services may know of a person; a tombstone means none. Written by profile. */
    public static final KafkaTopic<TopicsChanged> TOPICS = new KafkaTopic<>("topics.v1", TopicsChanged.parser());

    /** Topics found in what people published. Written by ingestion. */
    public static final KafkaTopic<TopicEvidenceObserved> TOPIC_EVIDENCE =
            new KafkaTopic<>("topic-evidence.v1", TopicEvidenceObserved.parser());

    /** Entries of Clout's own ledger. Written by profile. */
    public static final KafkaTopic<EndorsementsObserved> ENDORSEMENTS =
            new KafkaTopic<>("endorsements.v1", EndorsementsObserved.parser());

    /** What became of a person's claims; a tombstone means erased. Written by perks. */
    public static final KafkaTopic<ClaimChanged> CLAIMS = new KafkaTopic<>("claims.v1", ClaimChanged.parser());

    /** Which stores have erased a person. Each service writes its own answers. */
    public static final KafkaTopic<ErasureAnswered> ERASURES =
            new KafkaTopic<>("erasures.v1", ErasureAnswered.parser());

    /** Every topic. */
    public static List<KafkaTopic<?>> all() {
        return List.of(ACCOUNTS, SIGNALS, SCORES, TOPICS, TOPIC_EVIDENCE, ENDORSEMENTS, CLAIMS, ERASURES);
    }

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
        } catch (InvalidProtocolBufferException e) {
            throw new SerializationException("Not a value of " + name, e);
        }
    }
}
