// SPDX-License-Identifier: Apache-2.0
/** What was observed of a person, kept in a size that does not grow: totals, sums of increments by day and week, sketches of actors. */
@NullMarked
package io.clout.scoring.signal;

import org.jspecify.annotations.NullMarked;
