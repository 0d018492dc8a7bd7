// SPDX-License-Identifier: Apache-2.0
/** Connects any other source: the operator pushes what it says about people who have opened this way. */
@NullMarked
package io.clout.ingest.other;

import org.jspecify.annotations.NullMarked;
