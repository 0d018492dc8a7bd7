// SPDX-License-Identifier: Apache-2.0
/** Past and present scores in PostgreSQL, and the gRPC service that answers from them. */
@NullMarked
package io.clout.scoring.history;

import org.jspecify.annotations.NullMarked;
