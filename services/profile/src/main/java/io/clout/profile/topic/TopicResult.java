// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.proto.topic.v1.PersonTopic;

/** The result of declaring or changing a topic. */
public sealed interface TopicResult {
    /** As it is now. */
    record Stored(PersonTopic topic) implements TopicResult {}

    /** The person has not agreed to anything. */
    record NoConsent() implements TopicResult {}

    /** There is no such topic. */
    record Unknown() implements TopicResult {}

    /** The person declared as many as one may. */
    record TooMany(int most) implements TopicResult {}
}
