// SPDX-License-Identifier: Apache-2.0
package io.clout.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.proto.profile.v1.AccountsChanged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class KafkaTopicTest {
    private static final KafkaTopic<AccountsChanged> TOPIC = KafkaTopic.ACCOUNTS;

    @Test
    void namesAgreeWithTheDeclaredTopics() throws IOException {
        var declared = new ArrayList<String>();
        try (var json = KafkaTopic.class.getResourceAsStream("/clout/kafka-topics.json")) {
            new ObjectMapper()
                    .readTree(json)
                    .get("topics")
                    .forEach(topic -> declared.add(topic.get("name").asText()));
        }

        var ours = KafkaTopic.all().stream()
                .flatMap(topic -> List.of(topic.name(), topic.deadLetters()).stream())
                .toList();
        assertThat(ours).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void valueSurvivesTheWay() {
        var change =
                AccountsChanged.newBuilder().setPersonId("ada").setVersion(7).build();

        try (var serializer = TOPIC.serializer();
                var deserializer = TOPIC.deserializer()) {
            var bytes = serializer.serialize(TOPIC.name(), change);

            assertThat(deserializer.deserialize(TOPIC.name(), bytes)).isEqualTo(change);
        }
    }

    @Test
    void tombstoneStaysATombstone() {
        assertThat(TOPIC.parse(null)).isNull();
        try (var serializer = TOPIC.serializer()) {
            assertThat(serializer.serialize(TOPIC.name(), null)).isNull();
        }
    }

    @Test
    void bytesOfSomethingElseAreRefused() {
        assertThatThrownBy(() -> TOPIC.parse(new byte[] {-1, -1, -1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("accounts.v1");
    }
}
