// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import java.time.Instant;
import java.util.List;

/**
 * A post of the person.
 *
 * @param uri what the AppView is asked for
 * @param cid what the post is known by
 */
record Post(String uri, String cid, Instant at, long likes, long reposts, long quotes, long replies) {

    List<Long> counts() {
        return List.of(likes, reposts, quotes, replies);
    }

    boolean hasReactions() {
        return likes + reposts + quotes + replies > 0;
    }
}
