// SPDX-License-Identifier: Apache-2.0
/** The accounts that this service reads: linked here, confirmed or taken away by what profile says on {@code accounts.v1}. */
@NullMarked
package io.clout.ingest.account;

import org.jspecify.annotations.NullMarked;
