// SPDX-License-Identifier: Apache-2.0
/** Seals secrets before they enter a database, with keys that lie outside it; decisions 041 and 134. */
@NullMarked
package io.clout.common.vault;

import org.jspecify.annotations.NullMarked;
