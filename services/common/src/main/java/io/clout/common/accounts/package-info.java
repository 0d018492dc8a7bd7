// SPDX-License-Identifier: Apache-2.0
/** Consumes {@code accounts.v1}, the same way in every service that stores something of people. */
@NullMarked
package io.clout.common.accounts;

import org.jspecify.annotations.NullMarked;
