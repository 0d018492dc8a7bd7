// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.SkipReason;
import java.util.List;

/**
 * A part of an export that has arrived: one file, or many files of one use.
 *
 * @param number its place among the parts used, from 1
 * @param name what the report calls it
 * @param path of its first file; says what it is for
 * @param entries how many entries it has, as far as it could be read
 * @param breaks what could not be read of it
 */
public record ReceivedPart(int number, String name, String path, FileUse use, long entries, List<Break> breaks) {

    /**
     * Entries, or the rest of some files, could not be read.
     *
     * @param entry number of the first entry concerned
     * @param count how many entries, or files if the reason ends a file
     */
    public record Break(SkipReason reason, long entry, long count) {

        Break and(Break later) {
            return new Break(reason, entry, count + later.count);
        }
    }

    /** Whether the number of entries is right but for some that were none: not if a file ended early, or nothing was an entry. */
    boolean isWhole() {
        return breaks.isEmpty()
                || (entries > 0 && breaks.stream().noneMatch(it -> it.reason().endsFile()));
    }
}
