// SPDX-License-Identifier: Apache-2.0
/** Tells people what became of their claims. */
@NullMarked
package io.clout.perks.notice;

import org.jspecify.annotations.NullMarked;
