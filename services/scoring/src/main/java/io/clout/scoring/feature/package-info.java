// SPDX-License-Identifier: Apache-2.0
/** Numbers made from a person's signals; each has a name, and is either measured or not. */
@NullMarked
package io.clout.scoring.feature;

import org.jspecify.annotations.NullMarked;
