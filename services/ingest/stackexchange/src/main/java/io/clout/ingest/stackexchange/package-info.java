// SPDX-License-Identifier: Apache-2.0
/** Connects Stack Exchange: Stack Overflow and its sisters, which let anybody read. */
@NullMarked
package io.clout.ingest.stackexchange;

import org.jspecify.annotations.NullMarked;
