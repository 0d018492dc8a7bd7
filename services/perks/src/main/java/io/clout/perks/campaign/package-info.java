// SPDX-License-Identifier: Apache-2.0
/** Campaigns: what a brand writes, the states it goes through, and the units that it offers. */
@NullMarked
package io.clout.perks.campaign;

import org.jspecify.annotations.NullMarked;
