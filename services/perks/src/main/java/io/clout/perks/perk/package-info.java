// SPDX-License-Identifier: Apache-2.0
/** Campaigns as people see them. */
@NullMarked
package io.clout.perks.perk;

import org.jspecify.annotations.NullMarked;
