// SPDX-License-Identifier: Apache-2.0
/** Claims: taking a perk, waiting for one, giving it back. Exact whatever happens at the same time. */
@NullMarked
package io.clout.perks.claim;

import org.jspecify.annotations.NullMarked;
