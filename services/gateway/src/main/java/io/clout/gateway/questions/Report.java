// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.proto.question.v1.ReportContentRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That something is wrong with a question or an answer.
 *
 * @param content its id
 * @param text more about it; needed for OTHER
 */
record Report(
        @NotNull @NotBlank String content,
        @NotNull ReportCause reason,
        @NotNull @Size(max = 1000) String text) {

    ReportContentRequest proto() {
        return ReportContentRequest.newBuilder()
                .setContentId(content)
                .setReason(reason.proto())
                .setText(text)
                .build();
    }
}
