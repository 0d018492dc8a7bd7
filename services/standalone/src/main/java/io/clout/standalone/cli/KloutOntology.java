// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Klout's open ontology as its three files have it. Ids are text: some exceed 64 bits. */
final class KloutOntology {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it");

    private final Map<String, Topic> topics = new LinkedHashMap<>();

    /**
     * A topic.
     *
     * @param item of Wikidata; empty where there is none
     */
    private record Topic(String item, Map<String, String> names, Set<String> parents) {}

    private KloutOntology() {}

    /**
     * @throws IOException if a file is missing
     */
    static KloutOntology read(Path directory) throws IOException {
        var ontology = new KloutOntology();
        each(directory, "klout_topic_ontology_", row -> {
            var item = row.getField("wikiItemId");
            var topic = new Topic(item.matches("Q[1-9][0-9]*") ? item : "", new TreeMap<>(), new TreeSet<>());
            topic.names.put("en", row.getField("topicDisplayName"));
            ontology.topics.put(row.getField("topicId"), topic);
        });
        each(
                directory,
                "klout_topic_display_",
                row -> ontology.name(
                        row.getField("topicId"), row.getField("language"), row.getField("topicDisplayName")));
        each(
                directory,
                "klout_topic_edge_",
                row -> ontology.hold(row.getField("parentTopicId"), row.getField("childTopicId")));
        return ontology;
    }

    private static void each(Path directory, String prefix, Consumer<NamedCsvRecord> taker) throws IOException {
        try (var files = Files.newDirectoryStream(directory, prefix + "*.csv")) {
            var file = files.iterator();
            if (!file.hasNext()) {
                throw new IOException("no " + prefix + "*.csv in " + directory);
            }
            try (var rows = CsvReader.builder().ofNamedCsvRecord(file.next())) {
                rows.forEach(taker);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void name(String id, String language, String name) {
        if (LANGUAGES.contains(language) && topics.containsKey(id) && !name.isBlank()) {
            topics.get(id).names.put(language, name);
        }
    }

    /** The root holds everything, itself included, and is no topic. */
    private void hold(String parent, String child) {
        if (!parent.equals(child) && topics.containsKey(parent) && topics.containsKey(child)) {
            topics.get(child).parents.add(parent);
        }
    }

    int size() {
        return topics.size();
    }

    /**
     * What is to be imported beside the topics that there are. One that is there already, other than by an earlier import, is left out, and
     * what it holds is held by the one that is there.
     *
     * @param present as {@code GET /api/v1/topics} lists them
     */
    ArrayNode beside(JsonNode present) {
        var same = same(present);
        var imported = JSON.createArrayNode();
        topics.forEach((id, topic) -> {
            if (!same.containsKey(id)) {
                var node = imported.addObject().put("id", id).put("sensitive", false);
                if (!topic.item.isEmpty()) {
                    node.put("wikidataId", topic.item);
                }
                topic.names.forEach(node.putObject("names")::put);
                topic.parents.stream()
                        .map(parent -> same.getOrDefault(parent, parent))
                        .distinct()
                        .forEach(node.putArray("parents")::add);
                node.putArray("aliases");
            }
        });
        return imported;
    }

    /** The topics that are there, by the ids that they have here. */
    private Map<String, String> same(JsonNode present) {
        Map<String, String> items = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (var topic : present) {
            var id = topic.path("id").asText();
            if (!topics.containsKey(id)) {
                items.put(topic.path("wikidataId").asText(), id);
                names.put(lower(topic.path("names").path("en").asText()), id);
            }
        }
        items.remove("");
        Map<String, String> same = new HashMap<>();
        topics.forEach((id, topic) -> {
            for (var found : List.of(
                    names.getOrDefault(lower(topic.names.getOrDefault("en", "")), ""),
                    items.getOrDefault(topic.item, ""))) {
                if (!found.isEmpty()) {
                    same.put(id, found);
                }
            }
        });
        return same;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
