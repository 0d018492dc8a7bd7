// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.List;

/** What became of one entry of an export. */
public sealed interface EntryResult {

    /**
     * @param subjects what the entry is about
     */
    record Observed(List<Observation> observations, List<Subject> subjects) implements EntryResult {

        /** An entry without words. */
        public Observed(List<Observation> observations) {
            this(observations, List.of());
        }
    }

    /** The entry could not be used. */
    record Skipped(SkipReason reason) implements EntryResult {}
}
