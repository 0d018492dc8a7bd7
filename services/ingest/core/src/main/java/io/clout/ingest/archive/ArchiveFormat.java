// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

/** Knows the layout of one network's export. */
@FunctionalInterface
public interface ArchiveFormat {

    /**
     * Says what a file is for.
     *
     * @param path as in the zip, with forward slashes, such as {@code data/tweets-part1.js}
     */
    FileUse use(String path);
}
