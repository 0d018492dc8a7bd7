// SPDX-License-Identifier: Apache-2.0
/** Reads networks by their APIs: when, how often, how carefully, and what to do when they fail. */
@NullMarked
package io.clout.ingest.poll;

import org.jspecify.annotations.NullMarked;
