// SPDX-License-Identifier: Apache-2.0
/** Addresses of people to whom something is sent, sealed, and gone when it was sent. */
@NullMarked
package io.clout.perks.shipping;

import org.jspecify.annotations.NullMarked;
