// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.List;

/** What became of one entry of an export. */
public sealed interface EntryResult {

    record Observed(List<Observation> observations) implements EntryResult {}

    /** The entry could not be used. */
    record Skipped(SkipReason reason) implements EntryResult {}
}
