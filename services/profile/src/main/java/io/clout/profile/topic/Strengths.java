// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.profile.ontology.Ontology;
import io.clout.proto.topic.v1.TopicReason;
import io.clout.proto.topic.v1.TopicSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds evidence up. Each source saturates, so that a thousand posts with a hashtag say less than three people who vouch; half of what a
 * topic has goes to each topic that holds it, up to three levels. A topic is shown from two sources or two days on: one post is no topic.
 * Nothing is ever inferred of sensitive topics, and words say nothing of demoted ones.
 */
final class Strengths {
    private static final int ENOUGH = 2;

    private static final Set<TopicSource> WORDS =
            Set.of(TopicSource.TOPIC_SOURCE_HASHTAG, TopicSource.TOPIC_SOURCE_TEXT);

    private Strengths() {}

    /** By topic. */
    static Map<String, Strength> of(List<Evidence> evidence, Ontology ontology) {
        var direct = new TreeMap<String, EnumMap<TopicSource, Evidence>>();
        for (var piece : evidence) {
            if (says(piece, ontology)) {
                direct.computeIfAbsent(piece.topicId(), _ -> new EnumMap<>(TopicSource.class))
                        .merge(piece.source(), piece, Strengths::join);
            }
        }
        direct.values().removeIf(sources -> !enough(sources));
        var sums = new HashMap<String, EnumMap<TopicSource, Sum>>();
        direct.forEach((topic, sources) -> {
            add(sums, topic, sources, 1);
            ontology.ancestors(topic).forEach((above, levels) -> {
                if (!ontology.sensitive(above)) {
                    add(sums, above, sources, Math.pow(0.5, levels));
                }
            });
        });
        var strengths = new TreeMap<String, Strength>();
        sums.forEach((topic, sources) -> strengths.put(topic, strength(sources)));
        return strengths;
    }

    private static boolean says(Evidence piece, Ontology ontology) {
        return ontology.topic(piece.topicId())
                .filter(topic -> !topic.getSensitive())
                .filter(topic -> !(topic.getDemoted() && WORDS.contains(piece.source())))
                .isPresent();
    }

    private static Evidence join(Evidence one, Evidence other) {
        return new Evidence(
                one.topicId(),
                one.source(),
                one.weight() + other.weight(),
                one.pieces() + other.pieces(),
                Math.max(one.days(), other.days()));
    }

    private static boolean enough(Map<TopicSource, Evidence> sources) {
        return sources.size() >= ENOUGH || sources.values().stream().anyMatch(piece -> piece.days() >= ENOUGH);
    }

    private static void add(
            Map<String, EnumMap<TopicSource, Sum>> sums,
            String topic,
            Map<TopicSource, Evidence> sources,
            double share) {
        sources.forEach((source, piece) -> sums.computeIfAbsent(topic, _ -> new EnumMap<>(TopicSource.class))
                .merge(
                        source,
                        new Sum(share * saturated(source, piece.weight()), piece.pieces()),
                        (one, other) -> new Sum(one.value + other.value, one.pieces + other.pieces)));
    }

    private record Sum(double value, int pieces) {}

    private static Strength strength(Map<TopicSource, Sum> sources) {
        var reasons = sources.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<TopicSource, Sum> entry) -> -entry.getValue().value)
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> TopicReason.newBuilder()
                        .setSource(entry.getKey())
                        .setCount(entry.getValue().pieces)
                        .build())
                .toList();
        return new Strength(sources.values().stream().mapToDouble(Sum::value).sum(), reasons);
    }

    /** Rises from 0 towards the most that the source can say; half way at its scale times 0.7. */
    private static double saturated(TopicSource source, double weight) {
        var limit = limit(source);
        return limit.most * (1 - Math.exp(-weight / limit.scale));
    }

    /** The most that a source can say; 0 for what is no evidence. */
    static double most(TopicSource source) {
        return limit(source).most;
    }

    private record Limit(double most, double scale) {}

    /** What others say of a person counts more than what they say of themselves. */
    private static Limit limit(TopicSource source) {
        return switch (source) {
            case TOPIC_SOURCE_ARTICLE -> new Limit(4, 0.5);
            case TOPIC_SOURCE_LIST, TOPIC_SOURCE_ENDORSEMENT -> new Limit(3, 5);
            case TOPIC_SOURCE_ACCEPTED_ANSWER -> new Limit(3, 3);
            case TOPIC_SOURCE_ANSWER_TAG -> new Limit(3, 50);
            case TOPIC_SOURCE_REPOSITORY -> new Limit(2, 5);
            case TOPIC_SOURCE_CATEGORY -> new Limit(2, 10);
            case TOPIC_SOURCE_HASHTAG, TOPIC_SOURCE_TEXT -> new Limit(1, 10);
            case TOPIC_SOURCE_SKILL -> new Limit(1, 1);
            case TOPIC_SOURCE_DECLARED, TOPIC_SOURCE_UNSPECIFIED, UNRECOGNIZED -> new Limit(0, 1);
        };
    }

    /** The topics with a strength, without those that the person removed. */
    static Map<String, Strength> without(Map<String, Strength> strengths, Set<String> removed) {
        var kept = new TreeMap<>(strengths);
        kept.keySet().removeAll(new HashSet<>(removed));
        return kept;
    }
}
