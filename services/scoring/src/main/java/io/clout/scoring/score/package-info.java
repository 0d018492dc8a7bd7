// SPDX-License-Identifier: Apache-2.0
/** A person's score, where its points come from and why it moved, by a versioned model. */
@NullMarked
package io.clout.scoring.score;

import org.jspecify.annotations.NullMarked;
