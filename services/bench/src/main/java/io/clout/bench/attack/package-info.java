// SPDX-License-Identifier: Apache-2.0
/** Simulated attacks on the score: who tries what, on whom, and how many points it brings. */
@NullMarked
package io.clout.bench.attack;

import org.jspecify.annotations.NullMarked;
