// SPDX-License-Identifier: Apache-2.0
/**
 * Mastodon and what speaks its API: any server, by its public API without a key, and the member's own archive.
 *
 * <p>Not measured rather than zero: mentions by others (only the person's own notifications tell of them) and, from the archive,
 * every reaction.
 */
@NullMarked
package io.clout.ingest.mastodon;

import org.jspecify.annotations.NullMarked;
