// SPDX-License-Identifier: Apache-2.0
/** What was observed of a person, kept in a size that does not grow: newest totals, and sums of increments per UTC day. */
@NullMarked
package io.clout.scoring.signal;

import org.jspecify.annotations.NullMarked;
