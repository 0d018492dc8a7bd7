// SPDX-License-Identifier: Apache-2.0
/** Notices of what should not be here, the operators' decisions, and appeals. */
@NullMarked
package io.clout.gateway.moderation;

import org.jspecify.annotations.NullMarked;
