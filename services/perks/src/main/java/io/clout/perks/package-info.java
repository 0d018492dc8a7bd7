// SPDX-License-Identifier: Apache-2.0
/** Brands offer perks to the people who earned them: campaigns, matching, claims. */
@NullMarked
package io.clout.perks;

import org.jspecify.annotations.NullMarked;
