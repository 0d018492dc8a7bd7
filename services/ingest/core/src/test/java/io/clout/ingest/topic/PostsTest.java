// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clout.common.topic.BuiltInTopics;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How often the spotter is right: on posts in five languages that the project wrote and labelled ({@code topics/posts.tsv}: language, topics
 * joined by commas, text), each read alone; and on the labels of Klout's open data, where those are at hand.
 */
class PostsTest {
    private static final Logger LOG = Logger.getLogger(PostsTest.class);
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    /** How many findings were right, wrong, and how many there were to find. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int wanted;

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / wanted;
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f (%d right, %d wrong, %d wanted)"
                    .formatted(precision(), recall(), right, wrong, wanted);
        }
    }

    @Test
    void nineOfTenTopicsFoundInPostsAreRight() throws IOException {
        var builtIn = BuiltInTopics.read();
        var ids = builtIn.stream().map(Topic::getTopicId).collect(Collectors.toSet());
        var finder = new EvidenceFinder(new TopicIndex(builtIn, ids));
        var all = new Tally();
        var byLanguage = new TreeMap<String, Tally>();
        for (var line : lines()) {
            var columns = line.split("\t", -1);
            var labels = columns[1].isEmpty() ? Set.<String>of() : Set.of(columns[1].split(","));
            var found = finder.find(Subject.post("1", AT, columns[2], ""), AT).stream()
                    .map(piece -> piece.evidence().getTopicId())
                    .collect(Collectors.toSet());
            for (var tally : List.of(all, byLanguage.computeIfAbsent(columns[0], _ -> new Tally()))) {
                tally.right += (int) found.stream().filter(labels::contains).count();
                tally.wrong += (int)
                        found.stream().filter(topic -> !labels.contains(topic)).count();
                tally.wanted += labels.size();
            }
            if (!labels.containsAll(found)) {
                LOG.infof("Wrong: %s in \"%s\"", found, columns[2]);
            }
        }
        LOG.infof("Posts: %s; %s", all, byLanguage);

        assertThat(all.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.4);
        assertThat(byLanguage.values()).hasSize(5).allMatch(tally -> tally.precision() >= 0.85);
    }

    @Test
    void namesAloneLeadToTheTopicsOfKloutsLabels() throws IOException {
        assumeThat(KloutData.DIRECTORY).as("Klout's open data").exists();
        var data = KloutData.read();
        var index = new TopicIndex(data.topics(), Set.of());
        var spotter = new Spotter(index);
        var tally = new Tally();
        Map<List<String>, Set<String>> known = new HashMap<>();
        for (var label : data.labels()) {
            var found = known.computeIfAbsent(
                    List.of(label.item(), label.name()), _ -> topics(label, index, spotter, data));
            tally.wanted += label.isRight() ? 1 : 0;
            if (found.contains(label.topicId())) {
                tally.right += label.isRight() ? 1 : 0;
                tally.wrong += label.isRight() ? 0 : 1;
            }
        }
        LOG.infof("Klout's labels: %s", tally);

        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.2);
    }

    /** The topic that the thing is, else those that its name names, with what holds them up to three levels. */
    private static Set<String> topics(KloutData.Label label, TopicIndex index, Spotter spotter, KloutData data) {
        Set<String> found = new HashSet<>();
        index.item(label.item())
                .ifPresentOrElse(
                        found::add, () -> spotter.inTitle(label.name()).forEach(name -> found.addAll(name.topicIds())));
        Set<String> above = new HashSet<>(found);
        for (int level = 0; level < 3; level++) {
            above = above.stream()
                    .flatMap(topic -> data.parents().getOrDefault(topic, Set.of()).stream())
                    .collect(Collectors.toSet());
            found.addAll(above);
        }
        return found;
    }

    private static List<String> lines() throws IOException {
        try (var file = PostsTest.class.getResourceAsStream("/topics/posts.tsv")) {
            return Arrays.asList(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n"));
        }
    }
}
