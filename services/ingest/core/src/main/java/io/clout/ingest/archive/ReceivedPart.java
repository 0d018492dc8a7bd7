// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.ingest.network.FileUse;
import java.util.List;

/**
 * A part of an export that has arrived: one file, or many files of one use.
 *
 * @param number its place among the parts used, from 1
 * @param name what the report calls it
 * @param path of its first file; says what it is for
 * @param entries how many entries it has, as far as it could be read
 * @param breaks where a file could not be read to its end
 */
public record ReceivedPart(int number, String name, String path, FileUse use, long entries, List<Break> breaks) {

    /**
     * The rest of some files could not be read.
     *
     * @param entry number of the entry that would have come first
     * @param files how many
     */
    public record Break(String reason, long entry, long files) {

        Break and(Break later) {
            return new Break(reason, entry, files + later.files);
        }
    }
}
