// SPDX-License-Identifier: Apache-2.0
/** Two networks that do not exist, with every way in, so that a fault of core shows in core. */
@NullMarked
package io.clout.ingest.madeup;

import org.jspecify.annotations.NullMarked;
