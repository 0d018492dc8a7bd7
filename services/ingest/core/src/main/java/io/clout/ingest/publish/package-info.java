// SPDX-License-Identifier: Apache-2.0
/** Turns what connectors observe into signals, each counted once however often it is observed. */
@NullMarked
package io.clout.ingest.publish;

import org.jspecify.annotations.NullMarked;
