// SPDX-License-Identifier: Apache-2.0
/** The caller's posts that others reacted to most. */
@NullMarked
package io.clout.gateway.moments;

import org.jspecify.annotations.NullMarked;
