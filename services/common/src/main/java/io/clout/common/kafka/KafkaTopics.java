// SPDX-License-Identifier: Apache-2.0
package io.clout.common.kafka;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.SignalsObserved;
import java.util.List;

/** Every topic of Kafka that we have. Partitions and retention stand in {@code clout/kafka-topics.json}. */
public final class KafkaTopics {
    /** The whole truth about a person's accounts, newest wins; a tombstone means erased. Written by profile. */
    public static final KafkaTopic<AccountsChanged> ACCOUNTS =
            new KafkaTopic<>("accounts.v1", AccountsChanged.parser());

    /** Batches of observed facts. Written by ingestion. */
    public static final KafkaTopic<SignalsObserved> SIGNALS = new KafkaTopic<>("signals.v1", SignalsObserved.parser());

    /** The latest score of a person; a tombstone means none any more. Written by scoring. */
    public static final KafkaTopic<ScoreChanged> SCORES = new KafkaTopic<>("scores.v1", ScoreChanged.parser());

    private KafkaTopics() {}

    public static List<KafkaTopic<?>> all() {
        return List.of(ACCOUNTS, SIGNALS, SCORES);
    }
}
