// SPDX-License-Identifier: Apache-2.0
/** Decisions about perks that are an operator's. */
@NullMarked
package io.clout.gateway.operation;

import org.jspecify.annotations.NullMarked;
