// SPDX-License-Identifier: Apache-2.0
/** Networks, linked accounts and uploaded archives. */
@NullMarked
package io.clout.gateway.accounts;

import org.jspecify.annotations.NullMarked;
