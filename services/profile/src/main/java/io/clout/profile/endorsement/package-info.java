// SPDX-License-Identifier: Apache-2.0
/** People vouching for one another, and the ledger that tells scoring which of it counts. */
@NullMarked
package io.clout.profile.endorsement;

import org.jspecify.annotations.NullMarked;
