// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.proto.topic.v1.Topic;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * A topic. Programs read all of these fields without asking whether they are there.
 *
 * @param id a number as text: that of an imported topic, else one made from the topic's name, which never changes
 * @param imageUrl our sign: topics have no pictures of their own
 * @param topicType {@code super} for a topic that no other holds, else {@code sub}
 */
@RegisterForReflection
record KloutTopic(
        String id,
        String displayName,
        String name,
        String slug,
        String imageUrl,
        String displayType,
        String topicType) {
    private static final String USUAL = "normal";

    static KloutTopic of(Topic topic, String imageUrl) {
        var name = topic.getNamesOrDefault("en", topic.getTopicId());
        return new KloutTopic(
                number(topic.getTopicId()),
                name,
                name,
                topic.getTopicId(),
                imageUrl,
                USUAL,
                topic.getParentIdsCount() == 0 ? "super" : "sub");
    }

    private static String number(String topicId) {
        if (topicId.chars().allMatch(Character::isDigit)) {
            return topicId;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(topicId.getBytes(UTF_8));
            return Long.toString(ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
