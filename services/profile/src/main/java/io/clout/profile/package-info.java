// SPDX-License-Identifier: Apache-2.0
/**
 * People, their consent and their linked accounts. Each change of what other services must know leaves as one {@code
 * AccountsChanged} in the transaction of the change.
 */
@NullMarked
package io.clout.profile;

import org.jspecify.annotations.NullMarked;
