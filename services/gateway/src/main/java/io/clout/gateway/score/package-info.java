// SPDX-License-Identifier: Apache-2.0
/** The caller's score, its history and its explanation. */
@NullMarked
package io.clout.gateway.score;

import org.jspecify.annotations.NullMarked;
