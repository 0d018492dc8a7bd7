// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param text 1 to 300 words of Markdown */
record AnswerText(@NotNull @NotBlank @Size(max = 4000) String text) {}
