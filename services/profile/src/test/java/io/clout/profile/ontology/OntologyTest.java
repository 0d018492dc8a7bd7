// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clout.common.topic.BuiltInTopics;
import io.clout.proto.topic.v1.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OntologyTest {
    private static final Path KLOUT = Path.of(
            "../../../shared/data/klout-opendata/klout_topic_ontology/dataset/klout_topic_ontology_20180601.csv");

    private final Ontology builtIn = Ontology.of(BuiltInTopics.read());

    @Test
    void everyTopicHasNamesInFiveLanguages() {
        assertThat(builtIn.all()).hasSizeGreaterThan(250).allSatisfy(topic -> {
            assertThat(topic.getTopicId()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(topic.getNamesMap()).containsOnlyKeys("en", "de", "fr", "es", "it");
            assertThat(topic.getNamesMap().values()).noneMatch(String::isBlank);
        });
    }

    /** Two topics with one item, or one name in one language, could not be told apart. */
    @Test
    void itemsAndNamesAreUnique() {
        var items = builtIn.all().stream()
                .filter(Topic::hasWikidataId)
                .map(Topic::getWikidataId)
                .toList();
        assertThat(items).doesNotHaveDuplicates().allMatch(item -> item.matches("Q[1-9][0-9]*"));
        for (var language : List.of("en", "de", "fr", "es", "it")) {
            assertThat(builtIn.all())
                    .extracting(topic -> topic.getNamesMap().get(language))
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatASensitiveTopicHoldsIsSensitive() {
        assertThat(builtIn.all())
                .filteredOn(Topic::getSensitive)
                .isNotEmpty()
                .allSatisfy(topic ->
                        assertThat(builtIn.withDescendants(topic.getTopicId())).allMatch(builtIn::sensitive));
    }

    @Test
    void whatIsImportedBelowASensitiveTopicIsSensitive() {
        var topics = new ArrayList<>(BuiltInTopics.read());
        topics.add(imported("77", "politics"));
        topics.add(imported("78", "77"));
        topics.add(imported("79", "arts"));

        assertThat(Ontology.of(topics).sensitiveAndBelow())
                .contains("politics", "77", "78")
                .doesNotContain("79", "arts");
    }

    private static Topic imported(String id, String parent) {
        return Topic.newBuilder().setTopicId(id).addParentIds(parent).build();
    }

    @Test
    void ancestorsAreCountedByTheShortestWay() {
        assertThat(builtIn.ancestors("deep-learning"))
                .isEqualTo(Map.of("machine-learning", 1, "artificial-intelligence", 2, "technology", 3));
        assertThat(builtIn.ancestors("technology")).isEmpty();
    }

    @Test
    void circlesAndUnknownParentsAreRefused() {
        assertThatThrownBy(() -> Ontology.of(List.of(topic("a", "b"), topic("b", "a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ontology.of(List.of(topic("a", "nowhere"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versionChangesWithTheContentOnly() {
        var ab = Ontology.of(List.of(topic("a"), topic("b", "a")));

        assertThat(Ontology.of(List.of(topic("b", "a"), topic("a"))).version()).isEqualTo(ab.version());
        assertThat(Ontology.of(List.of(topic("a"), topic("b"))).version()).isNotEqualTo(ab.version());
    }

    /** A second opinion on the items of Wikidata, where the data of others is at hand. */
    @Test
    void mostItemsAreKnownToKloutToo() throws IOException {
        assumeThat(KLOUT).as("skipped: no data of Klout").exists();
        var known = new HashSet<String>();
        try (var lines = Files.lines(KLOUT)) {
            lines.skip(1)
                    .map(line -> line.split(","))
                    .forEach(columns -> known.addAll(Arrays.stream(columns)
                            .map(column -> column.replace("\"", ""))
                            .filter(column -> column.matches("Q[0-9]+"))
                            .collect(Collectors.toSet())));
        }
        assertThat(builtIn.all().stream()
                        .filter(Topic::hasWikidataId)
                        .filter(topic -> known.contains(topic.getWikidataId())))
                .hasSizeGreaterThan(190);
    }

    private static Topic topic(String id, String... parents) {
        return Topic.newBuilder()
                .setTopicId(id)
                .addAllParentIds(Arrays.asList(parents))
                .putNames("en", id)
                .build();
    }
}
