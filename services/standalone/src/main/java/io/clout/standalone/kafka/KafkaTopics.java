// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that {@code proto} declares in {@code clout/kafka-topics.json}. */
record KafkaTopics(List<KafkaTopic> topics) {

    private static final String DECLARATION = "/clout/kafka-topics.json";
    private static final int TIMEOUT_SECONDS = 30;

    /** @param config Kafka's own topic settings, such as {@code cleanup.policy} */
    @JsonIgnoreProperties("comment")
    record KafkaTopic(String name, int partitions, Map<String, String> config) {}

    static KafkaTopics declared() throws IOException {
        try (var declaration = KafkaTopics.class.getResourceAsStream(DECLARATION)) {
            if (declaration == null) {
                throw new IOException("clout-proto is not on the class path: no " + DECLARATION);
            }
            var json = JsonMapper.builder().build();
            var topics = json.readTree(declaration).get("topics");
            return new KafkaTopics(List.of(json.treeToValue(topics, KafkaTopic[].class)));
        }
    }

    /**
     * Makes the topics that are missing and gives the others the declared settings. The number of partitions of an
     * existing topic stays, since a change would spread one person over two partitions.
     */
    void create(Admin admin) throws IOException {
        try {
            var created = new ArrayList<NewTopic>();
            topics.forEach(topic -> created.add(newTopic(topic)));
            for (var result : admin.createTopics(created).values().entrySet()) {
                try {
                    result.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            admin.incrementalAlterConfigs(settings()).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka's topics could not be made", e);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }

    private static NewTopic newTopic(KafkaTopic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.config());
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> settings() {
        var settings = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var topic : topics) {
            var operations = new ArrayList<AlterConfigOp>();
            topic.config()
                    .forEach((name, value) ->
                            operations.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
            settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations);
        }
        return settings;
    }
}
