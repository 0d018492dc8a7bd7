// SPDX-License-Identifier: Apache-2.0
/** How many requests an address and a caller may send. */
@NullMarked
package io.clout.gateway.limits;

import org.jspecify.annotations.NullMarked;
