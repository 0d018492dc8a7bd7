// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.ingest.network.ExternalAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an upload turned out to be.
 *
 * @param account whose it is, as it says itself
 * @param lookedAt the files that might have said so
 * @param generatedAt when the network made it, if it says so
 */
public record ReceivedArchive(
        Optional<ExternalAccount> account,
        List<LookedAt> lookedAt,
        Optional<Instant> generatedAt,
        List<ReceivedPart> parts) {

    /**
     * A file that may say whose the export is.
     *
     * @param says the field in it that would
     */
    public record LookedAt(String path, String says) {
        @Override
        public String toString() {
            return path + " (" + says + ")";
        }
    }
}
