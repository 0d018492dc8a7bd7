// SPDX-License-Identifier: Apache-2.0
/**
 * YouTube: the subscribers and views of a channel, and the views, likes and comments of its videos.
 *
 * <p>A count that the owner hides (subscribers, likes, comments) is left out by YouTube and is then not measured, never zero.
 */
@NullMarked
package io.clout.ingest.youtube;

import org.jspecify.annotations.NullMarked;
