// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.network.CountChanges;

/**
 * What is known of an account.
 *
 * @param changes of the counts of young posts, by CID
 * @param revision of the repository as far as it has been read; empty: not at all
 * @param target revision of the repository that is being read; empty: none is
 */
record Known(CountChanges<Post> changes, String revision, String target) {

    static final Known NOTHING = new Known(CountChanges.none(), "", "");

    Known with(CountChanges<Post> newer) {
        return new Known(newer, revision, target);
    }

    /** The next slice comes from a download of its own, in which newer acts may already lie; so the first revision counts. */
    Known reading(String found) {
        return new Known(changes, revision, target.isEmpty() ? found : target);
    }

    /** At the beginning of the next reading. */
    Known next() {
        return new Known(changes.next(), target, "");
    }
}
