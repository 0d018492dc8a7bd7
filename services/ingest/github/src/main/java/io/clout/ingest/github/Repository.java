// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import java.time.Instant;
import java.util.List;

/**
 * A repository that the person owns and that is no fork.
 *
 * @param name with the owner's, such as {@code ada/engine}
 */
record Repository(String id, String name, Instant createdAt, long stars, long forks) {

    List<Long> counts() {
        return List.of(stars, forks);
    }

    boolean isQuiet() {
        return stars + forks == 0;
    }
}
