// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.proto.question.v1.AskQuestionRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A question to ask.
 *
 * @param title one line
 * @param text at most 300 words of Markdown; may be empty
 */
record NewQuestion(
        @NotNull @NotBlank String topic,
        @NotNull @Size(min = 10, max = 150) String title,
        @NotNull @Size(max = 4000) String text) {

    AskQuestionRequest proto(String key) {
        return AskQuestionRequest.newBuilder()
                .setTopicId(topic)
                .setTitle(title)
                .setText(text)
                .setRequestId(key)
                .build();
    }
}
