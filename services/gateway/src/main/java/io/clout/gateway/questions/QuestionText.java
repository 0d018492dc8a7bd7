// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.proto.question.v1.EditQuestionRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * New words of a question.
 *
 * @param title one line
 * @param text at most 300 words of Markdown; may be empty
 */
record QuestionText(
        @NotNull @Size(min = 10, max = 150) String title,
        @NotNull @Size(max = 4000) String text) {

    EditQuestionRequest proto(String id) {
        return EditQuestionRequest.newBuilder()
                .setQuestionId(id)
                .setTitle(title)
                .setText(text)
                .build();
    }
}
