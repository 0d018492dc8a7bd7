// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.gateway.me.Visibility;
import io.clout.proto.topic.v1.SetTopicRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a topic of theirs; what is left out stays.
 *
 * @param visibility at first PUBLIC, or PRIVATE for a sensitive topic
 * @param answersQuestions whether the person wants questions about it
 */
record TopicSetting(
        @Nullable Boolean pinned,
        @Nullable Visibility visibility,
        @Nullable Boolean answersQuestions) {

    SetTopicRequest proto(String topic) {
        var request = SetTopicRequest.newBuilder().setTopicId(topic);
        Optional.ofNullable(pinned).ifPresent(request::setPinned);
        Optional.ofNullable(visibility).map(Visibility::proto).ifPresent(request::setVisibility);
        Optional.ofNullable(answersQuestions).ifPresent(request::setAnswersQuestions);
        return request.build();
    }
}
