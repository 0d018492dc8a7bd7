// SPDX-License-Identifier: Apache-2.0
/** Asks networks over HTTP: within budgets and limits, behind circuit breakers, and says in a few words why it did not work. */
@NullMarked
package io.clout.ingest.http;

import org.jspecify.annotations.NullMarked;
