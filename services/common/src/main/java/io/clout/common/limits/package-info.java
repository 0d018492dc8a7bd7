// SPDX-License-Identifier: Apache-2.0
/** Limits that more than one service has to keep. */
@NullMarked
package io.clout.common.limits;

import org.jspecify.annotations.NullMarked;
