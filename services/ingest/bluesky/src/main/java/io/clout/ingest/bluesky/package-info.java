// SPDX-License-Identifier: Apache-2.0
/**
 * Bluesky: what others did to a person's posts from the public AppView, what the person did from their own repository.
 *
 * <p>Each kind has one source, so nothing is counted twice: likes, reposts, quotes and replies received come from the AppView, posts,
 * reposts and likes given from the repository. A post is named by the CID of its record, which both know.
 */
@NullMarked
package io.clout.ingest.bluesky;

import org.jspecify.annotations.NullMarked;
