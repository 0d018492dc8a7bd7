// SPDX-License-Identifier: Apache-2.0
/** Brands, the people and systems that act for them, and what each may do. */
@NullMarked
package io.clout.perks.brand;

import org.jspecify.annotations.NullMarked;
