// SPDX-License-Identifier: Apache-2.0
/** Erasing a person everywhere, and the receipt that says which store has done it. */
@NullMarked
package io.clout.profile.erasure;

import org.jspecify.annotations.NullMarked;
