// SPDX-License-Identifier: Apache-2.0
/** Operators' decisions about claims that look odd. */
@NullMarked
package io.clout.perks.review;

import org.jspecify.annotations.NullMarked;
