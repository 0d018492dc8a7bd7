// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.deploy.edges.Edges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Resources of Strimzi: a KafkaTopic for each topic of the contract, a KafkaUser for each service with the access that its edges need. */
public record KafkaResources(Edges edges) {

    private static final String DECLARATION = "/clout/kafka-topics.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String topics() throws IOException {
        var resources = new ArrayList<Object>();
        for (var topic : declared()) {
            var spec = new LinkedHashMap<String, Object>();
            spec.put("partitions", topic.get("partitions").asInt());
            // As many as the cluster's default.replication.factor says.
            spec.put("replicas", -1);
            spec.put("config", JSON.convertValue(topic.get("config"), Map.class));
            resources.add(resource("KafkaTopic", topic.get("name").asText(), spec));
        }
        return Documents.write("Kafka's topics, from proto's kafka-topics.json", resources);
    }

    /** The topics as commands of Kafka's own tools, for one host. */
    public String script() throws IOException {
        var lines = new ArrayList<>(
                List.of(
                        "#!/bin/sh",
                        "# SPDX-License-Identifier: Apache-2.0",
                        "# Kafka's topics, from proto's kafka-topics.json; written by `./clout chart`.",
                        "set -eu",
                        "topic() { /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic \"$@\"; }"));
        for (var topic : declared()) {
            var line = new StringBuilder("topic %s --partitions %d"
                    .formatted(
                            topic.get("name").asText(), topic.get("partitions").asInt()));
            topic.get("config")
                    .properties()
                    .forEach(setting -> line.append(" --config %s=%s"
                            .formatted(setting.getKey(), setting.getValue().asText())));
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private static JsonNode declared() throws IOException {
        try (var declaration = KafkaResources.class.getResourceAsStream(DECLARATION)) {
            if (declaration == null) {
                throw new IOException("clout-proto is not on the class path: no " + DECLARATION);
            }
            return JSON.readTree(declaration).get("topics");
        }
    }

    public String users() throws IOException {
        var resources = new ArrayList<Object>();
        edges.services().forEach((name, service) -> {
            if (service.usesKafka()) {
                var spec = new LinkedHashMap<String, Object>();
                spec.put("authentication", Map.of("type", "scram-sha-512"));
                spec.put("authorization", ordered("type", "simple", "acls", rules(service)));
                resources.add(resource("KafkaUser", "clout-user-" + name, spec));
            }
        });
        return Documents.write("Kafka's users and what each may do, from helm/clout/edges.yaml", resources);
    }

    /** The same users and rules as JSON, for the Kafka of one machine. */
    public String access() throws IOException {
        var users = new LinkedHashMap<String, Object>();
        edges.services().forEach((name, service) -> {
            if (service.usesKafka()) {
                users.put(name, rules(service));
            }
        });
        var access = ordered(
                "comment",
                "Kafka's users and what each may do, from helm/clout/edges.yaml; written by ./clout chart",
                "users",
                users);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(access) + "\n";
    }

    private static List<Object> rules(Edges.Service service) {
        var rules = new ArrayList<>();
        for (var topic : new TreeSet<>(service.reads())) {
            rules.add(rule("topic", topic, "literal", "Describe", "Read"));
        }
        for (var topic : new TreeSet<>(service.writes())) {
            rules.add(rule("topic", topic, "literal", "Describe", "Write"));
        }
        if (service.ownTopics() != null) {
            rules.add(rule("topic", service.ownTopics(), "prefix", "All"));
        }
        if (service.group() != null) {
            rules.add(rule("group", service.group(), "prefix", "Describe", "Read"));
        }
        if (service.transaction() != null) {
            rules.add(rule("transactionalId", service.transaction(), "prefix", "Describe", "Write"));
        }
        return rules;
    }

    private static Object rule(String type, String name, String pattern, String... operations) {
        return ordered(
                "resource",
                ordered("type", type, "name", name, "patternType", pattern),
                "operations",
                List.of(operations));
    }

    private static Object resource(String kind, String name, Object spec) {
        var metadata = ordered("name", name, "labels", Map.of("strimzi.io/cluster", "clout"));
        return ordered("apiVersion", "kafka.strimzi.io/v1", "kind", kind, "metadata", metadata, "spec", spec);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
