// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.proto.topic.v1.TopicFact;
import io.clout.proto.topic.v1.TopicsChanged;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a record of {@code topics.v1} says that perks need. Topics that only the person may see count too: matching shows nobody whom it finds, and a
 * claim tells the brand nothing but that its own conditions hold (docs/decisions/217).
 *
 * @param topics percentile among the people of each topic, 0 to 100, by topic id
 * @param asOf when the record was published
 */
public record TopicFacts(String personId, long version, Map<String, Integer> topics, Instant asOf) {

    public static TopicFacts of(TopicsChanged change, Instant publishedAt) {
        return new TopicFacts(
                change.getPersonId(),
                change.getVersion(),
                change.getTopicsList().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                TopicFact::getTopicId, TopicFacts::percentile, (_, last) -> last)),
                publishedAt);
    }

    private static int percentile(TopicFact topic) {
        return (int) Math.clamp(Math.round(topic.getExpertise()), 0, 100);
    }
}
