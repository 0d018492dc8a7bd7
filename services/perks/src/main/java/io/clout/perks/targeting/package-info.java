// SPDX-License-Identifier: Apache-2.0
/** Whom a campaign is for: what may be asked of people, and what is answered for one of them. */
@NullMarked
package io.clout.perks.targeting;

import org.jspecify.annotations.NullMarked;
