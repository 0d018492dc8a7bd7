// SPDX-License-Identifier: Apache-2.0
/** Perks from a person's side: what there is, why or why not, and what became of it. */
@NullMarked
package io.clout.gateway.perks;

import org.jspecify.annotations.NullMarked;
