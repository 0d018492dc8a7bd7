// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the exports that networks give their members. An upload is read while it arrives, as hostile input: only entries that
 * become signals are kept, in small pieces in the database, so that any replica can go on after a crash; each piece is deleted in
 * the transaction that publishes its signals.
 */
@NullMarked
package io.clout.ingest.archive;

import org.jspecify.annotations.NullMarked;
