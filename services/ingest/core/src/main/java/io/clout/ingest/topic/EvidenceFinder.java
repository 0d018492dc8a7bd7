// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_HASHTAG;
import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_TEXT;

import io.clout.common.time.Timestamps;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.TopicEvidence;
import io.clout.proto.topic.v1.TopicSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns subjects into evidence. A common word counts only where something sure about the same or a related topic was said on the same day, or
 * a topic that holds it, or that it holds, is named in the same post. Nothing is ever said of sensitive topics. Not for several threads at once.
 */
final class EvidenceFinder {
    /** A post with more hashtags than these says less by each. */
    private static final double HASHTAGS = 5;

    private static final double SURE = 1;
    private static final double SUPPORTED = 0.5;

    private final TopicIndex index;
    private final Spotter spotter;

    /**
     * What one subject says.
     *
     * @param at when; now if it stands
     * @param sure weights by source and topic
     * @param common topics that only common words name
     */
    private record Said(Subject subject, Instant at, Map<TopicSource, Map<String, Double>> sure, Set<String> common) {
        Said(Subject subject, Instant now) {
            this(subject, subject.at().orElse(now), new LinkedHashMap<>(), new LinkedHashSet<>());
        }

        void add(TopicSource source, String topicId, double weight) {
            sure.computeIfAbsent(source, _ -> new LinkedHashMap<>()).merge(topicId, weight, Math::max);
        }

        boolean isSure(String topicId) {
            return sure.values().stream().anyMatch(topics -> topics.containsKey(topicId));
        }

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    EvidenceFinder(TopicIndex index) {
        this.index = index;
        this.spotter = new Spotter(index);
    }

    /**
     * @param now the time of what stands
     */
    List<Found> find(List<Subject> subjects, Instant now) {
        List<Said> all = new ArrayList<>(subjects.size());
        Map<LocalDate, Set<String>> sure = new HashMap<>();
        for (var subject : subjects) {
            var said = said(subject, now);
            all.add(said);
            said.sure
                    .values()
                    .forEach(topics -> sure.computeIfAbsent(said.day(), _ -> new HashSet<>())
                            .addAll(topics.keySet()));
        }
        List<Found> found = new ArrayList<>();
        for (var said : all) {
            said.common.removeIf(said::isSure);
            for (var topic : said.common) {
                if (isSupported(topic, said, sure.getOrDefault(said.day(), Set.of()))) {
                    said.add(TOPIC_SOURCE_TEXT, topic, SUPPORTED);
                }
            }
            said.sure.forEach((source, topics) -> topics.forEach((topic, weight) -> {
                if (isSaid(source, topic)) {
                    found.add(found(said, source, topic, weight));
                }
            }));
        }
        return found;
    }

    private boolean isSupported(String topic, Said said, Set<String> sureThatDay) {
        return sureThatDay.stream().anyMatch(other -> other.equals(topic) || index.isRelated(topic, other))
                || said.common.stream().anyMatch(other -> index.isParent(topic, other) || index.isParent(other, topic));
    }

    private boolean isSaid(TopicSource source, String topic) {
        boolean isWords = source == TOPIC_SOURCE_TEXT || source == TOPIC_SOURCE_HASHTAG;
        return index.isSayable(topic) && !(isWords && index.isDemoted(topic));
    }

    private Said said(Subject subject, Instant now) {
        var said = new Said(subject, now);
        for (var one : subject.said()) {
            switch (one) {
                case Subject.Item(var source, var item) ->
                    index.item(item).ifPresent(topic -> said.add(source, topic, SURE));
                case Subject.Named(var source, var words, double weight) -> addNamed(said, source, words, weight);
                case Subject.Text(var text, var language) -> addText(said, text, language);
            }
        }
        return said;
    }

    private void addNamed(Said said, TopicSource source, String words, double weight) {
        spotter.tag(words)
                .ifPresentOrElse(
                        topic -> said.add(source, topic, weight),
                        () -> spotter.inTitle(words).stream()
                                .filter(name -> name.topicIds().size() == 1)
                                .forEach(
                                        name -> said.add(source, name.topicIds().getFirst(), weight)));
    }

    /** What a post says by a hashtag it doesn't say again by words: two sources would make a topic of one post. */
    private void addText(Said said, String text, String language) {
        var post = PostWords.of(text);
        double weight = SURE / Math.max(1, post.hashtags().size() / HASHTAGS);
        for (var hashtag : post.hashtags()) {
            spotter.tag(hashtag).ifPresent(topic -> said.add(TOPIC_SOURCE_HASHTAG, topic, weight));
        }
        for (var name : spotter.inText(post.text(), language)) {
            if (name.common()) {
                said.common.addAll(name.topicIds().size() == 1 ? name.topicIds() : List.of());
            } else if (!said.isSure(name.topicIds().getFirst())) {
                said.add(TOPIC_SOURCE_TEXT, name.topicIds().getFirst(), SURE);
            }
        }
    }

    private static Found found(Said said, TopicSource source, String topic, double weight) {
        return new Found(
                TopicEvidence.newBuilder()
                        .setTopicId(topic)
                        .setSource(source)
                        .setWeight(weight)
                        .setContent(said.subject.content())
                        .setOccurredAt(Timestamps.of(said.at))
                        .build(),
                said.subject.at().isEmpty());
    }
}
