// SPDX-License-Identifier: Apache-2.0
/**
 * X (Twitter): its API v2 and its archive.
 *
 * <p>Not in the archive, and therefore not measured rather than zero: replies, quotes, mentions and list memberships received, and who
 * reacted. Counts of a retweet belong to the author of the original and are never taken as the person's.
 */
@NullMarked
package io.clout.ingest.twitter;

import org.jspecify.annotations.NullMarked;
