// SPDX-License-Identifier: Apache-2.0
/** Accounts that an operator has to decide on, since their network offers no proof. */
@NullMarked
package io.clout.gateway.reviews;

import org.jspecify.annotations.NullMarked;
