// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.network.CountChanges;

/**
 * What is known of a channel's videos.
 *
 * @param uploads the playlist of all of them
 * @param changes of how many comments they have
 */
record Videos(String uploads, CountChanges<Video> changes) {

    static final Videos NONE = new Videos("", CountChanges.none());

    Videos with(CountChanges<Video> newer) {
        return new Videos(uploads, newer);
    }
}
