// SPDX-License-Identifier: Apache-2.0
/** Linked accounts, and telling the other services which ones count. */
@NullMarked
package io.clout.profile.account;

import org.jspecify.annotations.NullMarked;
