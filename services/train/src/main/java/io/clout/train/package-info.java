// SPDX-License-Identifier: Apache-2.0
/** Trains score models from human judgements, and measures them by the code that scores with them. A tool; no service uses it. */
@NullMarked
package io.clout.train;

import org.jspecify.annotations.NullMarked;
