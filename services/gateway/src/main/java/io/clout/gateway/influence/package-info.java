// SPDX-License-Identifier: Apache-2.0
/** Who moves the caller and whom the caller moves. */
@NullMarked
package io.clout.gateway.influence;

import org.jspecify.annotations.NullMarked;
