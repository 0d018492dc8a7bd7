// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.proto.profile.v1.Visibility;
import java.util.Optional;

/** What a person says about a topic of theirs; what is empty stays. */
public record TopicChange(
        String topicId,
        Optional<Boolean> pinned,
        Optional<Visibility> visibility,
        Optional<Boolean> answersQuestions) {}
