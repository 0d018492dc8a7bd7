// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.gateway.me.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * A topic of a person.
 *
 * @param expertise share of the people with this topic who are less of an expert, 0 to 100; absent where only the person says so
 * @param declared whether the person named it themselves
 * @param answersQuestions whether the person wants questions about it
 * @param reasons why it is there, most telling first
 */
record PersonTopic(
        String topic,
        Optional<Double> expertise,
        boolean declared,
        boolean pinned,
        Visibility visibility,
        boolean answersQuestions,
        List<TopicReason> reasons) {
    private static final String SOURCE_PREFIX = "TOPIC_SOURCE_";

    /**
     * @param source such as HASHTAG, ENDORSEMENT or LIST
     * @param count posts, endorsements, lists
     */
    record TopicReason(String source, int count) {}

    static PersonTopic of(io.clout.proto.topic.v1.PersonTopic topic) {
        return new PersonTopic(
                topic.getTopicId(),
                topic.hasExpertise() ? Optional.of(topic.getExpertise()) : Optional.empty(),
                topic.getDeclared(),
                topic.getPinned(),
                Visibility.of(topic.getVisibility()),
                topic.getAnswersQuestions(),
                topic.getReasonsList().stream()
                        .map(reason -> new TopicReason(
                                reason.getSource().name().replace(SOURCE_PREFIX, ""), reason.getCount()))
                        .toList());
    }
}
