// SPDX-License-Identifier: Apache-2.0
/** Pauses that people announce, and how long and how often they may. */
@NullMarked
package io.clout.profile.pause;

import org.jspecify.annotations.NullMarked;
