// SPDX-License-Identifier: Apache-2.0
/**
 * LinkedIn: the export that every member gets, the same data by the Member Data Portability API, and statistics of posts where
 * LinkedIn grants them. Personal profiles only.
 *
 * <p>The export tells what the person did and how many know them, but nothing of what others did with a post: reactions, comments,
 * reshares and impressions received are not measured without the statistics, and then they are counts without names.
 */
@NullMarked
package io.clout.ingest.linkedin;

import org.jspecify.annotations.NullMarked;
