// SPDX-License-Identifier: Apache-2.0
/** Lotteries whose draw anybody can recompute. */
@NullMarked
package io.clout.perks.lottery;

import org.jspecify.annotations.NullMarked;
