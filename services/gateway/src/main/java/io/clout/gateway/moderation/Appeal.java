// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That a decision is wrong.
 *
 * @param text why
 */
record Appeal(@NotNull @NotBlank @Size(max = 1000) String text) {}
