// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.clout.common.topic.BuiltInTopics;
import io.clout.proto.topic.v1.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Klout's open data beside the project, where it was downloaded; it is no part of the project. Names of built-in topics are names of Klout's
 * topics with the same item of Wikidata, too.
 *
 * @param parents by topic
 */
record KloutData(List<Topic> topics, Map<String, Set<String>> parents, List<Label> labels) {
    static final Path DIRECTORY = Path.of("../../../../shared/data/klout-opendata");
    private static final Path ONTOLOGY = DIRECTORY.resolve("klout_topic_ontology/dataset");

    /**
     * Whether a thing has to do with a topic.
     *
     * @param item of Wikidata
     * @param name of the thing; empty if unknown
     */
    record Label(String item, String name, String topicId, boolean isRight) {}

    static KloutData read() throws IOException {
        Map<String, Topic.Builder> topics = new LinkedHashMap<>();
        Map<String, Topic.Builder> byItem = new HashMap<>();
        for (var row : rows(ONTOLOGY.resolve("klout_topic_ontology_20180601.csv"))) {
            var topic = Topic.newBuilder().setTopicId(row.getField("topicId"));
            if (row.getField("wikiItemId").startsWith("Q")) {
                topic.setWikidataId(row.getField("wikiItemId"));
                byItem.putIfAbsent(row.getField("wikiItemId"), topic);
            }
            topics.put(topic.getTopicId(), topic);
        }
        for (var row : rows(ONTOLOGY.resolve("klout_topic_display_20180601.csv"))) {
            topics.getOrDefault(row.getField("topicId"), Topic.newBuilder())
                    .putNames(row.getField("language"), row.getField("topicDisplayName"));
        }
        BuiltInTopics.read().forEach(builtIn -> {
            var same = byItem.get(builtIn.getWikidataId());
            if (same != null) {
                same.addAllAliases(builtIn.getNamesMap().values()).addAllAliases(builtIn.getAliasesList());
            }
        });
        Map<String, Set<String>> parents = new HashMap<>();
        for (var row : rows(ONTOLOGY.resolve("klout_topic_edge_20180601.csv"))) {
            parents.computeIfAbsent(row.getField("childTopicId"), _ -> new HashSet<>())
                    .add(row.getField("parentTopicId"));
        }
        return new KloutData(
                topics.values().stream().map(Topic.Builder::build).toList(),
                parents,
                rows(DIRECTORY.resolve("entity_to_topic_mapping/labels.csv")).stream()
                        .map(row -> new Label(
                                row.getField("entityId"),
                                row.getField("entityDisplayName").replace("_display_unknown_", ""),
                                row.getField("topicId"),
                                row.getField("label").equals("1")))
                        .toList());
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
